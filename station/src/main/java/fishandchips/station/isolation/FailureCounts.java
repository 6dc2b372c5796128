package fishandchips.station.isolation;

import fishandchips.contract.LogPlace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often records have failed, with their batch and alone. It keeps only the last {@value #REMEMBERED} records, in memory: the count
 * of a record begins again when it was forgotten, or when another station reads it. Safe for any number of threads.
 */
class FailureCounts {

    private static final int REMEMBERED = 10_000;

    /**
     * The failures of a record.
     *
     * @param together how many batches failed that it was in
     * @param alone how often it failed with no other record beside it
     * @param reason why it did so the last time; empty as long as it did not
     */
    record Charges(int together, int alone, String reason) {

        static final Charges NONE = new Charges(0, 0, "");
    }

    private final Map<LogPlace, Charges> charges = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<LogPlace, Charges> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static LogPlace place(ConsumerRecord<?, ?> record) {
        return new LogPlace(record.topic(), record.partition(), record.offset());
    }

    synchronized Charges against(ConsumerRecord<?, ?> record) {
        return charges.isEmpty() ? Charges.NONE : charges.getOrDefault(place(record), Charges.NONE);
    }

    /** How many of their batches have failed: the most that holds for any of them. */
    synchronized int together(Collection<? extends ConsumerRecord<?, ?>> records) {
        return records.stream()
                .mapToInt(record -> against(record).together())
                .max()
                .orElse(0);
    }

    synchronized void failedTogether(List<? extends ConsumerRecord<?, ?>> records) {
        records.forEach(record -> {
            var known = against(record);
            charges.put(place(record), new Charges(known.together() + 1, known.alone(), known.reason()));
        });
    }

    synchronized void failedAlone(ConsumerRecord<?, ?> record, String reason) {
        var known = against(record);
        charges.put(place(record), new Charges(known.together(), known.alone() + 1, reason));
    }

    /** The records were handled: forgets their failures. */
    synchronized void acquit(Collection<? extends ConsumerRecord<?, ?>> records) {
        if (!charges.isEmpty()) {
            records.forEach(record -> charges.remove(place(record)));
        }
    }
}
