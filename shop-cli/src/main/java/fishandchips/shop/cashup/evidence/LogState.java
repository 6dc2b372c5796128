package fishandchips.shop.cashup.evidence;

import java.util.List;

/**
 * How the log was found.
 *
 * @param heldUp partitions that cannot be read to their end, those of offsets among them
 * @param behind stations that have work left
 * @param still whether nothing was written while all the rest was read, too
 * @param forgotten how many records the log no longer has, because they became too old
 * @param unreadable how many records are no events; they belong among the dead letters
 */
public record LogState(List<HeldUp> heldUp, List<Behind> behind, boolean still, long forgotten, long unreadable) {

    public LogState {
        heldUp = List.copyOf(heldUp);
        behind = List.copyOf(behind);
    }

    /** Whether nothing is under way: everything was read by those that it is for, and nothing moved meanwhile. */
    boolean atRest() {
        return heldUp.isEmpty() && behind.isEmpty() && still;
    }

    /** Whether it has each record since the shop was first opened. */
    public boolean isWhole() {
        return forgotten == 0;
    }
}
