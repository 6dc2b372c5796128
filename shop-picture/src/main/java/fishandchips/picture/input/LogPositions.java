package fishandchips.picture.input;

import fishandchips.contract.LogPartition;
import fishandchips.contract.Topics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ends of the topics, and the committed offsets of the groups.
 *
 * @param ends the offset of the next record, open transactions included
 * @param committed by group
 * @param keeping which records Kafka still has
 */
public record LogPositions(
        Map<LogPartition, Long> ends, Map<String, Map<LogPartition, Long>> committed, Keeping keeping) {

    /**
     * Which records Kafka still has, and which it will delete before long.
     *
     * @param begins the offset of the first record that there is
     * @param young the offset of the first record that is younger than a quarter of the time after which Kafka deletes it; where
     *     none is, the end
     */
    public record Keeping(Map<LogPartition, Long> begins, Map<LogPartition, Long> young) {

        /** Nothing is known. */
        public static final Keeping UNKNOWN = new Keeping(Map.of(), Map.of());
    }

    /** Whether the shop has the topic of finished parts, and so the second kitchen. */
    public boolean hasSecondKitchen() {
        return ends.keySet().stream().anyMatch(partition -> partition.topic().equals(Topics.KITCHEN_PARTS.name()));
    }

    public long end(LogPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    /** What the group reads next; 0 when it has never read there. */
    public long committed(String group, LogPartition partition) {
        return committed.getOrDefault(group, Map.of()).getOrDefault(partition, 0L);
    }

    /** How many records at most Kafka has deleted before the group read them; none in a group that has never read there. */
    public long deleted(String group, LogPartition partition) {
        @Nullable Long next = committed.getOrDefault(group, Map.of()).get(partition);
        return next == null ? 0 : Math.max(0, keeping.begins().getOrDefault(partition, 0L) - next);
    }

    /** Whether the group has not read records that Kafka will delete before long. */
    public boolean isLate(String group, LogPartition partition) {
        return committed(group, partition) < keeping.young().getOrDefault(partition, 0L);
    }
}
