package fishandchips.station.readiness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The position of one consumer in each of its partitions, and the partitions in which it is stuck.
 *
 * <p>A consumer is stuck in a partition when records wait there and its position has not moved for too long. It is not stuck while it is
 * busy with its other partitions, because it handles the records that it has fetched from them first. So it counts as stuck only
 * when it has read all records that waited in the other partitions when its position here last moved, or is stuck there, too.
 */
record ConsumerProgress(Map<TopicPartition, Stand> stands) {

    /** Nothing is known of the consumer yet. */
    static final ConsumerProgress UNKNOWN = new ConsumerProgress(Map.of());

    ConsumerProgress {
        stands = Map.copyOf(stands);
    }

    /**
     * How far the consumer has come in one partition.
     *
     * @param reached the offset of the first record that it has not read
     * @param end the offset of the record that is written next
     * @param sinceNanos when it came there, or when something began to wait there
     * @param endsThen where all its partitions ended then
     */
    record Stand(long reached, long end, long sinceNanos, Map<TopicPartition, Long> endsThen) {

        /** How many records, or markers of transactions, it has not read. */
        long waiting() {
            return Math.max(0, end - reached);
        }

        Duration lasts(long nowNanos) {
            return Duration.ofNanos(nowNanos - sinceNanos);
        }
    }

    /** The same consumer at a later moment. With other partitions than before it begins anew. */
    ConsumerProgress at(long nowNanos, Map<TopicPartition, Long> reached, Map<TopicPartition, Long> ends) {
        var before = stands.keySet().equals(ends.keySet()) ? stands : Map.<TopicPartition, Stand>of();
        var after = new HashMap<TopicPartition, Stand>();
        ends.forEach((partition, end) -> {
            var offset = reached.getOrDefault(partition, 0L);
            var stood = before.get(partition);
            after.put(
                    partition,
                    stood == null || offset > stood.reached() || offset >= end
                            ? new Stand(offset, end, nowNanos, ends)
                            : new Stand(offset, end, stood.sinceNanos(), stood.endsThen()));
        });
        return new ConsumerProgress(after);
    }

    /** The partitions in which the consumer is stuck. */
    Map<TopicPartition, Stand> stuck(long nowNanos, Duration after) {
        var still = new HashMap<>(stands);
        still.values()
                .removeIf(stand -> stand.waiting() == 0 || stand.lasts(nowNanos).compareTo(after) < 0);
        var stuck = new HashMap<>(still);
        stuck.values().removeIf(stand -> isBusyElsewhere(stand, still));
        return stuck;
    }

    private boolean isBusyElsewhere(Stand here, Map<TopicPartition, Stand> still) {
        return stands.entrySet().stream()
                .filter(other -> !still.containsKey(other.getKey()))
                .anyMatch(other -> other.getValue().reached() < here.endsThen().getOrDefault(other.getKey(), 0L));
    }
}
