package fishandchips.cabinetrecovery.replay;

import fishandchips.cabinet.recovery.CabinetOffsets;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * The first and the next offset of each partition of the log.
 *
 * @param begins the first offset that Kafka still has of each partition
 * @param ends the offset that the next record of each partition gets
 */
record LogRange(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    private static final List<String> JOURNAL = Stream.concat(Topics.STOCK.stream(), Stream.of(Topics.KITCHEN_PARTS))
            .map(Topic::name)
            .toList();

    LogRange {
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
    }

    /** Whether nobody ever wrote a record that could have changed the stock. */
    boolean isEmpty() {
        return ends.values().stream().allMatch(end -> end == 0);
    }

    /** Whether Kafka still has each record since the shop was first opened. */
    boolean isWhole() {
        return begins.entrySet().stream()
                .allMatch(begin -> begin.getValue() == 0
                        || !JOURNAL.contains(begin.getKey().topic()));
    }

    /** The partitions of a topic, in order. */
    Stream<TopicPartition> partitions(String topic) {
        return ends.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()));
    }

    long begin(TopicPartition partition) {
        return begins.getOrDefault(partition, 0L);
    }

    long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    /** How many records there are; the markers of transactions count as records. */
    long records() {
        return ends.keySet().stream().mapToLong(this::records).sum();
    }

    /** How many records one topic has. */
    long records(String topic) {
        return partitions(topic).mapToLong(this::records).sum();
    }

    /** How many records one partition has. */
    long records(TopicPartition partition) {
        return end(partition) - begin(partition);
    }

    /**
     * Whether the cabinet has the effect of every committed record. It may have the effects of later records, too: the same
     * records come again, and get the same answers. A cabinet that has seen records which the log does not have belongs to
     * another log.
     *
     * @param committed the committed offsets of the groups that change the stock
     */
    boolean isIn(CabinetOffsets cabinet, Map<LogPartition, Long> committed) {
        return committed.entrySet().stream().allMatch(each -> each.getValue() <= cabinet.reach(each.getKey()))
                && cabinet.seen().entrySet().stream().allMatch(each -> each.getValue() <= end(each.getKey()));
    }

    private long end(LogPartition partition) {
        return end(new TopicPartition(partition.topic(), partition.partition()));
    }
}
