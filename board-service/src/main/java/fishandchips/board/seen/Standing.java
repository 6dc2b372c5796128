package fishandchips.board.seen;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the topics are written, and how far groups have read them.
 *
 * @param ends the offset of the next record, open transactions included
 * @param committed by group
 * @param keeping which records Kafka still has
 */
public record Standing(Map<Spot, Long> ends, Map<String, Map<Spot, Long>> committed, Keeping keeping) {

    /**
     * Which records Kafka still has, and which it will delete before long.
     *
     * @param begins the offset of the first record that there is
     * @param young the offset of the first record that is younger than a quarter of the time after which Kafka deletes it; where
     *     none is, the end
     */
    public record Keeping(Map<Spot, Long> begins, Map<Spot, Long> young) {

        /** Nothing is known. */
        public static final Keeping UNKNOWN = new Keeping(Map.of(), Map.of());
    }

    public long end(Spot spot) {
        return ends.getOrDefault(spot, 0L);
    }

    /** What the group reads next; 0 when it has never read there. */
    public long committed(String group, Spot spot) {
        return committed.getOrDefault(group, Map.of()).getOrDefault(spot, 0L);
    }

    /** How many records at most Kafka has deleted before the group read them; none in a group that has never read there. */
    public long deleted(String group, Spot spot) {
        @Nullable Long next = committed.getOrDefault(group, Map.of()).get(spot);
        return next == null ? 0 : Math.max(0, keeping.begins().getOrDefault(spot, 0L) - next);
    }

    /** Whether the group has not read records that Kafka will delete before long. */
    public boolean isLate(String group, Spot spot) {
        return committed(group, spot) < keeping.young().getOrDefault(spot, 0L);
    }
}
