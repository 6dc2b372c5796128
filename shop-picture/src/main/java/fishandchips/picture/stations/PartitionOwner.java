package fishandchips.picture.stations;

import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The station that reads a partition for a group, and the one that read it before. */
class PartitionOwner {

    /** How long after a report has told of it a rebalance may still be news. */
    private static final Duration SAME = Duration.ofSeconds(2);

    private @Nullable String owner;
    private @Nullable String before;
    private @Nullable String why;
    private @Nullable Instant nobodySince;
    private @Nullable Duration nobodyFor;
    private Instant takenAt = Instant.MIN;
    private boolean missed;

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    Instant nobodySince() {
        return nobodySince;
    }

    boolean isOf(String station) {
        return station.equals(owner);
    }

    boolean wasTakenBefore(Instant moment) {
        return takenAt.isBefore(moment);
    }

    /**
     * Nobody reads it any more.
     *
     * @param reason what became of its owner, such as {@code fell silent}; null when it only gave the partition up
     */
    void release(Instant since, @Nullable String reason) {
        if (owner != null) {
            before = owner;
            owner = null;
            nobodySince = since;
            why = reason;
        }
    }

    /** Reads it from now on, unless it does so already. */
    void take(String station, Instant at) {
        if (isOf(station)) {
            return;
        }
        if (owner != null) { // nobody said that it was given up
            before = owner;
            why = null;
        }
        nobodyFor = nobodySince == null ? null : Duration.between(nobodySince, at);
        owner = station;
        takenAt = at;
        nobodySince = null;
        missed = false;
    }

    /** How it came to its owner; as if it had never been away when that was long ago. */
    Picture.Shift shift(int partition, Instant at) {
        if (owner != null && takenAt.isBefore(at.minus(SAME))) {
            return new Picture.Shift(partition, owner, owner, null);
        }
        var millis = nobodyFor == null ? null : Math.max(0, nobodyFor.toMillis());
        return new Picture.Shift(partition, before, owner, owner == null ? null : millis);
    }

    /** What became of the one before, for the rest of a sentence; null when it is still there. */
    @Nullable
    String why() {
        return why;
    }

    /** Whether it has been said that it is nobody's. */
    boolean isMissed() {
        return missed;
    }

    /** Whether it has been nobody's for so long that it should be said; true only once. */
    boolean missNow(Instant now) {
        if (missed || nobodySince == null || nobodySince.isAfter(now.minus(SAME))) {
            return false;
        }
        missed = true;
        return true;
    }
}
