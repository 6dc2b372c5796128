package fishandchips.till.kitchen;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What waits in front of one kind of station, and how fast it gets less. Used by one thread at a time.
 *
 * <p>How fast a station works shows only while there is enough for it to do, so only the time in which the line was never
 * short is measured; and the longer the line was, the more it counts. A station that does much at once every few seconds
 * is measured from one time to the next.
 */
final class WaitingLine {

    /** Not worth a measurement: what a station has in hand, and ends of transactions, which nobody ever deals with. */
    static final int FEW = 100;

    private static final long MEASURED_NANOS = Duration.ofSeconds(30).toNanos();

    private record Look(long nanos, Backlog backlog) {

        boolean isShort() {
            return backlog.waiting() < FEW;
        }
    }

    /** From one moment at which something was done to the next. */
    private record Step(long endNanos, long nanos, long done, long waiting) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable Look lastMove;
    private @Nullable Look last;
    private long longSinceNanos;

    /** Takes in how it is at this moment. */
    void see(Backlog backlog, long nanos) {
        var now = new Look(nanos, backlog);
        var before = lastMove;
        if (last == null || last.isShort()) {
            longSinceNanos = nanos;
        }
        steps.removeIf(step -> nanos - step.endNanos > MEASURED_NANOS);
        if (before == null || before.isShort() || now.isShort()) {
            lastMove = now;
        } else if (backlog.done() > before.backlog.done()) {
            var done = backlog.done() - before.backlog.done();
            steps.add(new Step(nanos, nanos - before.nanos, done, before.backlog.waiting()));
            lastMove = now;
        }
        last = now;
    }

    /**
     * How long what comes now would wait: as long as there is work at the speed of late, and as long as it stands still. A line
     * that is long for the first moment shows little: a station that has just started does its first orders slowly. So a wait that
     * is longer than the line has been long is not believed.
     */
    Duration time() {
        var work = shorter(work(), longFor());
        var standstill = standstill();
        return work.compareTo(standstill) > 0 ? work : standstill;
    }

    private Duration longFor() {
        return last == null ? Duration.ZERO : Duration.ofNanos(last.nanos - longSinceNanos);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long nothing has been done, though there was enough to do. */
    Duration standstill() {
        return last == null || lastMove == null ? Duration.ZERO : Duration.ofNanos(last.nanos - lastMove.nanos);
    }

    /** Nothing when the line is short, or when it is not known how fast it gets less. */
    private Duration work() {
        if (last == null || last.isShort() || steps.isEmpty()) {
            return Duration.ZERO;
        }
        var done = 0.0;
        var nanos = 0.0;
        for (var step : steps) {
            done += (double) step.done * step.waiting;
            nanos += (double) step.nanos * step.waiting;
        }
        return Duration.ofNanos((long) (last.backlog.waiting() * nanos / done));
    }
}
