package fishandchips.picture.orders;

import java.util.ArrayDeque;
import java.util.Queue;

/** The lag of one group on one partition: the records that it has not committed. */
class PartitionLag {

    private static final int COUNTED = 20_000;

    private final Queue<Long> offsets = new ArrayDeque<>();
    private long first;
    private long committed;
    private long end;

    PartitionLag(long first) {
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

    /** The records that were read; of those before them, which nobody counted, as many as there can be. */
    long waiting() {
        var uncounted = Math.max(0, Math.min(first, end) - committed);
        return offsets.size() + uncounted;
    }
}
