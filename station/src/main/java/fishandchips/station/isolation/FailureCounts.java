package fishandchips.station.isolation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * How often records have failed, with their batch and alone. Kept in memory, and of the last {@value #REMEMBERED} only:
 * of a record that was forgotten, or that another station has by now, counting begins anew. Safe for any number of threads.
 */
class FailureCounts {

    private static final int REMEMBERED = 10_000;

    /** A record's place in the log. */
    private record Place(String topic, int partition, long offset) {

        static Place of(ConsumerRecord<?, ?> record) {
            return new Place(record.topic(), record.partition(), record.offset());
        }
    }

    /**
     * What is held against a record.
     *
     * @param together how many batches failed that it was in
     * @param alone how often it failed with no other record beside it
     * @param reason why it did so the last time; empty as long as it did not
     */
    record Charges(int together, int alone, String reason) {

        static final Charges NONE = new Charges(0, 0, "");
    }

    private final Map<Place, Charges> charges = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Place, Charges> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized Charges against(ConsumerRecord<?, ?> record) {
        return charges.isEmpty() ? Charges.NONE : charges.getOrDefault(Place.of(record), Charges.NONE);
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
            charges.put(Place.of(record), new Charges(known.together() + 1, known.alone(), known.reason()));
        });
    }

    synchronized void failedAlone(ConsumerRecord<?, ?> record, String reason) {
        var known = against(record);
        charges.put(Place.of(record), new Charges(known.together(), known.alone() + 1, reason));
    }

    /** They have been seen to. */
    synchronized void acquit(Collection<? extends ConsumerRecord<?, ?>> records) {
        if (!charges.isEmpty()) {
            records.forEach(record -> charges.remove(Place.of(record)));
        }
    }
}
