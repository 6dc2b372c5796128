package fishandchips.till.kitchen;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how long the backlog of one kind of station takes. Used by one thread at a time.
 *
 * <p>The speed of a station can be measured only while it has enough to do, so only periods count in which the backlog was never short; the
 * longer the backlog was, the more a measurement counts. For a station that commits many records every few seconds, a measurement lasts from
 * one commit to the next.
 */
final class BacklogEstimate {

    /** Not worth a measurement: what a station has in hand, and ends of transactions, which nobody ever deals with. */
    static final int FEW = 100;

    private static final long MEASURED_NANOS = Duration.ofSeconds(30).toNanos();

    private record Look(long nanos, GroupLag lag) {

        boolean isShort() {
            return lag.waiting() < FEW;
        }
    }

    /** From one moment at which something was done to the next. */
    private record Step(long endNanos, long nanos, long done, long waiting) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable Look lastMove;
    private @Nullable Look last;
    private long longSinceNanos;

    /** Takes in the lag at this moment. */
    void see(GroupLag lag, long nanos) {
        var now = new Look(nanos, lag);
        var before = lastMove;
        if (last == null || last.isShort()) {
            longSinceNanos = nanos;
        }
        steps.removeIf(step -> nanos - step.endNanos > MEASURED_NANOS);
        if (before == null || before.isShort() || now.isShort()) {
            lastMove = now;
        } else if (lag.done() > before.lag.done()) {
            var done = lag.done() - before.lag.done();
            steps.add(new Step(nanos, nanos - before.nanos, done, before.lag.waiting()));
            lastMove = now;
        }
        last = now;
    }

    /**
     * How long a new record would wait: at the speed of late, and at least as long as the station has stood still. A backlog that
     * has just become long shows little, because a station that has just started is slow at first. So the estimate is at most
     * as long as the backlog has been long.
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

    /** Zero when the backlog is short, or when the speed is unknown. */
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
        return Duration.ofNanos((long) (last.lag.waiting() * nanos / done));
    }
}
