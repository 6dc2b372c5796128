package fishandchips.shop.cashup.reading;

import fishandchips.shop.cashup.evidence.HeldUp;
import fishandchips.shop.cashup.trail.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/** Asks the brokers which transactions are open, and so hold somebody up. */
final class OpenTransactions {

    /** Where Kafka keeps how far groups are. A member that begins waits until what a transaction did here is decided. */
    private static final String OFFSETS = "__consumer_offsets";

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Admin admin;

    OpenTransactions(Admin admin) {
        this.admin = admin;
    }

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
            return "the transaction of producer %d (epoch %d) is open since offset %d"
                    .formatted(producer, epoch, begin);
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
        var partitions = offsetsPartitions();
        var end = System.nanoTime() + patience.toNanos();
        var open = in(partitions);
        while (!open.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
            open.retainAll(in(partitions));
        }
        var heldUp = new ArrayList<HeldUp>();
        for (var each : open) {
            heldUp.add(new HeldUp(place(each.partition(), each.begin()), end(each.partition()), each.toString()));
        }
        return heldUp;
    }

    private Set<TopicPartition> offsetsPartitions() throws Exception {
        var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        if (!topics.contains(OFFSETS)) { // nobody has read anything yet
            return Set.of();
        }
        return admin.describeTopics(Set.of(OFFSETS)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(partition -> new TopicPartition(OFFSETS, partition.partition()))
                .collect(Collectors.toSet());
    }

    private Set<Open> in(Collection<TopicPartition> partitions) throws Exception {
        var open = new HashSet<Open>();
        if (!partitions.isEmpty()) {
            admin.describeProducers(partitions)
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

    private long end(TopicPartition partition) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private static Place place(TopicPartition partition, long offset) {
        return new Place(partition.topic(), partition.partition(), offset);
    }
}
