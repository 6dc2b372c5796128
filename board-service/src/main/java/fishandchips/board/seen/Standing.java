package fishandchips.board.seen;

import java.util.Map;

/**
 * How far the topics are written, and how far groups have read them.
 *
 * @param ends the offset of the next record, open transactions included
 * @param committed by group
 */
public record Standing(Map<Spot, Long> ends, Map<String, Map<Spot, Long>> committed) {

    public long end(Spot spot) {
        return ends.getOrDefault(spot, 0L);
    }

    /** What the group reads next; 0 when it has never read there. */
    public long committed(String group, Spot spot) {
        return committed.getOrDefault(group, Map.of()).getOrDefault(spot, 0L);
    }
}
