package fishandchips.board.fold.orders;

import java.util.ArrayDeque;
import java.util.Queue;

/** The records of one partition that one group has not committed. */
class Backlog {

    private static final int COUNTED = 20_000;

    private final Queue<Long> offsets = new ArrayDeque<>();
    private long first;
    private long committed;
    private long end;

    Backlog(long first) {
        this.first = first;
    }

    void add(long offset) {
        if (offset >= committed) {
            offsets.add(offset);
        }
        if (offsets.size() > COUNTED) {
            first = offsets.remove() + 1;
        }
    }

    void learn(long newlyCommitted, long newEnd) {
        committed = newlyCommitted;
        end = newEnd;
        while (!offsets.isEmpty() && offsets.element() < committed) {
            offsets.remove();
        }
    }

    /** The records that were read; and before them, where nobody counted, as many as there is room for. */
    long waiting() {
        var uncounted = Math.max(0, Math.min(first, end) - committed);
        return offsets.size() + uncounted;
    }
}
