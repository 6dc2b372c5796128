package fishandchips.audit.log;

import fishandchips.audit.evidence.LogState.HeldUp;
import fishandchips.console.Stopwatch;
import fishandchips.contract.LogPlace;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/** Asks the brokers which transactions are open, and so hold somebody up. */
record OpenTransactions(Admin admin, Partitions partitions) {

    /** Where Kafka keeps how far groups are. A member that begins waits until what a transaction did here is decided. */
    private static final String OFFSETS = "__consumer_offsets";

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /**
     * One of them, in one partition.
     *
     * @param begin the offset of its first record there
     */
    private record Open(TopicPartition partition, long producer, int epoch, long begin) {

        static Open of(TopicPartition partition, ProducerState state) {
            var begin = state.currentTransactionStartOffset().orElseThrow();
            return new Open(partition, state.producerId(), state.producerEpoch(), begin);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "the transaction of producer %d (epoch %d) is open since offset %d",
                    producer,
                    epoch,
                    begin);
        }
    }

    /**
     * Who holds readers up.
     *
     * @param stuck how far partitions can be read
     * @param ends where they end
     */
    List<HeldUp> amongRecords(Map<TopicPartition, Long> stuck, Map<TopicPartition, Long> ends) throws Exception {
        var holders = new HashMap<TopicPartition, String>();
        in(stuck.keySet()).forEach(open -> holders.merge(open.partition(), open.toString(), "%s, %s"::formatted));
        return stuck.entrySet().stream()
                .map(at -> new HeldUp(
                        place(at.getKey(), at.getValue()),
                        ends.getOrDefault(at.getKey(), at.getValue()),
                        holders.getOrDefault(at.getKey(), "the broker knows of no open transaction")))
                .toList();
    }

    /**
     * Who holds up groups, whose members cannot be told where to go on.
     *
     * @param patience how long to wait for one that is open to end
     */
    List<HeldUp> amongOffsets(Duration patience) throws Exception {
        var offsets = partitions.of(Set.of(OFFSETS));
        var watch = new Stopwatch();
        var open = in(offsets);
        while (!open.isEmpty() && !watch.isPast(patience)) {
            Thread.sleep(LOOK_EVERY);
            open.retainAll(in(offsets));
        }
        if (open.isEmpty()) {
            return List.of();
        }
        var ends = partitions.offsets(offsets, OffsetSpec.latest());
        return open.stream()
                .map(each -> new HeldUp(
                        place(each.partition(), each.begin()),
                        ends.getOrDefault(each.partition(), each.begin()),
                        each.toString()))
                .toList();
    }

    private Set<Open> in(Collection<TopicPartition> some) throws Exception {
        var open = new HashSet<Open>();
        if (!some.isEmpty()) {
            admin.describeProducers(some)
                    .all()
                    .get()
                    .forEach((partition, state) -> state.activeProducers().stream()
                            .filter(producer ->
                                    producer.currentTransactionStartOffset().isPresent())
                            .map(producer -> Open.of(partition, producer))
                            .forEach(open::add));
        }
        return open;
    }

    private static LogPlace place(TopicPartition partition, long offset) {
        return new LogPlace(partition.topic(), partition.partition(), offset);
    }
}
