package fishandchips.shop.cashup.reading;

import fishandchips.shop.cashup.evidence.HeldUp;
import fishandchips.shop.cashup.trail.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/** Asks the brokers which transactions are open, and so hold somebody up. */
final class OpenTransactions {

    /** Where Kafka keeps how far groups are. A member that begins waits until what a transaction did here is decided. */
    private static final String OFFSETS = "__consumer_offsets";

    private final Admin admin;

    OpenTransactions(Admin admin) {
        this.admin = admin;
    }

    /**
     * Who holds readers up.
     *
     * @param stuck how far partitions can be read
     * @param ends where they end
     */
    List<HeldUp> amongRecords(Map<TopicPartition, Long> stuck, Map<TopicPartition, Long> ends) throws Exception {
        var heldUp = new ArrayList<HeldUp>();
        for (var state : states(stuck.keySet()).entrySet()) {
            var at = stuck.getOrDefault(state.getKey(), 0L);
            heldUp.add(heldUp(state.getKey(), at, ends.getOrDefault(state.getKey(), at), open(state.getValue())));
        }
        return heldUp;
    }

    /**
     * Who holds up groups, whose members cannot be told where to go on.
     *
     * @param patience how long ago the transaction has done something here, at least
     */
    List<HeldUp> amongOffsets(Duration patience) throws Exception {
        var latest = System.currentTimeMillis() - patience.toMillis();
        var heldUp = new ArrayList<HeldUp>();
        for (var state : states(offsetsPartitions()).entrySet()) {
            var old = open(state.getValue()).stream()
                    .filter(producer -> producer.lastTimestamp() < latest)
                    .toList();
            if (!old.isEmpty()) {
                heldUp.add(heldUp(state.getKey(), begin(old), end(state.getKey()), old));
            }
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

    private Map<TopicPartition, PartitionProducerState> states(Collection<TopicPartition> partitions) throws Exception {
        return partitions.isEmpty()
                ? Map.of()
                : admin.describeProducers(partitions).all().get();
    }

    private long end(TopicPartition partition) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private static List<ProducerState> open(PartitionProducerState state) {
        return state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .toList();
    }

    private static long begin(List<ProducerState> open) {
        return open.stream()
                .flatMapToLong(producer -> producer.currentTransactionStartOffset().stream())
                .min()
                .orElseThrow();
    }

    private static HeldUp heldUp(TopicPartition partition, long at, long end, List<ProducerState> open) {
        return new HeldUp(new Place(partition.topic(), partition.partition(), at), end, holder(open));
    }

    private static String holder(List<ProducerState> open) {
        return open.isEmpty()
                ? "the broker knows of no open transaction"
                : open.stream()
                        .map(producer -> "the transaction of producer %d (epoch %d) is open since offset %d"
                                .formatted(
                                        producer.producerId(),
                                        producer.producerEpoch(),
                                        producer.currentTransactionStartOffset().orElseThrow()))
                        .collect(Collectors.joining(", "));
    }
}
