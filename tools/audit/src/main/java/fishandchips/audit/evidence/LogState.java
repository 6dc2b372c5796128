package fishandchips.audit.evidence;

import fishandchips.contract.LogPlace;
import fishandchips.contract.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The state of the log.
 *
 * @param heldUp partitions that cannot be read to their end, those of offsets among them
 * @param behind stations that have work left
 * @param missed stations that will never see some records
 * @param still whether nothing was written while all the rest was read, too
 * @param deleted how many records Kafka has deleted because they became too old, by topic; only topics with some
 * @param unreadable how many records are no events; they belong among the dead letters
 * @param hasSecondKitchen whether the shop has the topic of finished parts
 */
public record LogState(
        List<HeldUp> heldUp,
        List<Behind> behind,
        List<Missed> missed,
        boolean still,
        Map<String, Long> deleted,
        long unreadable,
        boolean hasSecondKitchen) {

    /** The state of a log without the second kitchen's topic. */
    public LogState(
            List<HeldUp> heldUp,
            List<Behind> behind,
            List<Missed> missed,
            boolean still,
            Map<String, Long> deleted,
            long unreadable) {
        this(heldUp, behind, missed, still, deleted, unreadable, false);
    }

    /**
     * A partition that cannot be read to its end, because a transaction stays open. If it is a partition of Kafka's committed
     * offsets, a new member of a group gets no offsets.
     *
     * @param place how far it can be read
     * @param end where it ends
     * @param holder the transaction that blocks the reader, as far as the broker knows it
     */
    public record HeldUp(LogPlace place, long end, String holder) {}

    /**
     * Stations that have not read their topic to its end.
     *
     * @param group the kind of station
     */
    public record Behind(String group, String topic) {}

    /**
     * Records that Kafka has deleted before some stations read them.
     *
     * @param group the kind of station
     * @param records how many at most, for the ends of transactions count, too
     */
    public record Missed(String group, String topic, long records) {}

    public LogState {
        heldUp = List.copyOf(heldUp);
        behind = List.copyOf(behind);
        missed = List.copyOf(missed);
        deleted = Map.copyOf(deleted);
    }

    /** Whether no work is under way: the groups have read everything, and no record was written meanwhile. */
    boolean atRest() {
        return heldUp.isEmpty() && behind.isEmpty() && still;
    }

    /** Whether all topics have each record since the shop was first opened. */
    public boolean isWhole() {
        return deleted.isEmpty();
    }

    /** Whether these topics have each record since the shop was first opened. */
    public boolean isWhole(Topic<?>... topics) {
        return Arrays.stream(topics).map(Topic::name).noneMatch(deleted::containsKey);
    }

    /** Whether the dead letters of these topics are all there. */
    public boolean hasAllLetters(Topic<?>... topics) {
        return Arrays.stream(topics).map(Topic::deadLetters).noneMatch(deleted::containsKey);
    }
}
