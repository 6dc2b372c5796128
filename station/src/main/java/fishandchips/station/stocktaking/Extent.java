package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.Mark;
import fishandchips.cabinet.stocktaking.Marks;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * From where to where the journal goes.
 *
 * @param begins the first offset of each partition that there still is
 * @param ends the offset that the next record of each partition gets
 */
record Extent(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    private static final List<String> JOURNAL =
            Topics.ALL.stream().map(Topic::name).toList();

    Extent {
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
    }

    /** Whether nothing was ever written that could have changed the stock. */
    boolean isEmpty() {
        return ends.values().stream().allMatch(end -> end == 0);
    }

    /** Whether it has each record since the shop was first opened. */
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

    /** How many records it has; the markers of transactions count as records. */
    long records() {
        return ends.keySet().stream().mapToLong(this::records).sum();
    }

    /** How many records it has of one topic. */
    long records(String topic) {
        return partitions(topic).mapToLong(this::records).sum();
    }

    /** How many records it has of one partition. */
    long records(TopicPartition partition) {
        return end(partition) - begin(partition);
    }

    /**
     * Whether the cabinet has the effect of all that is committed. What it has beyond that is no loss: the same records
     * ask again, and are answered as before. A cabinet that has seen more than there is belongs to another log.
     *
     * @param committed how far those who change the stock have come with what they read
     */
    boolean isIn(Marks cabinet, Map<Mark, Long> committed) {
        return committed.entrySet().stream().allMatch(each -> each.getValue() <= cabinet.reach(each.getKey()))
                && cabinet.seen().entrySet().stream().allMatch(each -> each.getValue() <= end(each.getKey()));
    }

    private long end(Mark mark) {
        return end(new TopicPartition(mark.topic(), mark.partition()));
    }
}
