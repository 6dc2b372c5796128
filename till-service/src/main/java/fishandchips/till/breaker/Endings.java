package fishandchips.till.breaker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** How sends ended of late, counted by the second. Used under the breaker's lock. */
final class Endings {

    private static final int ENOUGH = 20;

    /** One second's. */
    private static final class Count {
        private final long second;
        private int all;
        private int failed;

        Count(long second) {
            this.second = second;
        }
    }

    private final long windowSeconds;
    private final ArrayDeque<Count> counts = new ArrayDeque<>();

    Endings(Duration window) {
        this.windowSeconds = window.toSeconds();
    }

    void add(boolean acknowledged, long nanos) {
        var second = TimeUnit.NANOSECONDS.toSeconds(nanos);
        counts.removeIf(old -> second - old.second >= windowSeconds);
        var last = counts.peekLast();
        if (last == null || last.second != second) {
            last = new Count(second);
            counts.add(last);
        }
        last.all++;
        last.failed += acknowledged ? 0 : 1;
    }

    /** Whether more than half have failed, of enough to say so. */
    boolean areBad() {
        var all = counts.stream().mapToInt(count -> count.all).sum();
        var failed = counts.stream().mapToInt(count -> count.failed).sum();
        return all >= ENOUGH && failed * 2 > all;
    }

    void forget() {
        counts.clear();
    }
}
