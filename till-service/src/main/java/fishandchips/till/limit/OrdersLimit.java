package fishandchips.till.limit;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.Limiter.Listener;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.FixedLimit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many orders may be on their way into the log at a time. Nobody waits for a place.
 *
 * <p>The limit follows how soon the log acknowledges (additive increase, multiplicative decrease). While orders are acknowledged
 * within the target and the places are used, it grows by one place per window; when a window's average is above the target, or
 * an order fails, it shrinks by a fifth. Few orders in flight mean small batches and thus a slow log, so it never shrinks below
 * {@value #LEAST}. Safe for any number of threads.
 */
public final class OrdersLimit {

    private static final int LEAST = 20;

    /** A shop that was just opened takes a second for its first orders, and more of them come meanwhile. */
    private static final int AT_FIRST = 80;

    private static final double BACK_OFF = 0.8;
    private static final long SHORTEST_WINDOW_MILLIS = 100;
    private static final long LONGEST_WINDOW_MILLIS = 2_000;

    /** Places for orders that may be in the log already, when no other place is free: their customers must get an answer. */
    private static final int RESERVED = 10;

    /** The usual time is the average of about so many orders. */
    private static final int USUAL_OF = 10;

    private final LongSupplier nanoTime;
    private final int least;
    private final SimpleLimiter<Deadline> limiter;
    private final SimpleLimiter<Deadline> reserve;
    private final AtomicLong usualNanos = new AtomicLong();

    /**
     * A limit by a clock like {@link System#nanoTime()}.
     *
     * @param most how many places there are at most
     * @param latencyTarget how soon the log should acknowledge an order
     */
    public OrdersLimit(int most, Duration latencyTarget, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.least = Math.min(LEAST, most);
        this.limiter = limiter(adaptive(most, latencyTarget));
        this.reserve = limiter(FixedLimit.of(Math.min(RESERVED, most)));
    }

    private SimpleLimiter<Deadline> limiter(Limit limit) {
        return SimpleLimiter.newBuilder().limit(limit).nanoClock(nanoTime).build();
    }

    private Limit adaptive(int most, Duration latencyTarget) {
        var limit = AIMDLimit.newBuilder()
                .minLimit(least)
                .initialLimit(Math.min(AT_FIRST, most))
                .maxLimit(most)
                .backoffRatio(BACK_OFF)
                .timeout(latencyTarget.toNanos(), TimeUnit.NANOSECONDS)
                .build();
        return WindowedLimit.newBuilder()
                .minWindowTime(SHORTEST_WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                .maxWindowTime(LONGEST_WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                .build(limit);
    }

    /** One order's place. The caller who took it says once how the order ended, which also gives the place back. */
    public final class Place {

        private final long takenNanos = nanoTime.getAsLong();
        private final Listener listener;

        private Place(Listener listener) {
            this.listener = listener;
        }

        /** The log has the order. */
        public void acknowledged() {
            learn();
            listener.onSuccess();
        }

        /** Nobody said that the log has the order. */
        public void failed() {
            learn();
            listener.onDropped();
        }

        /** The order was not sent, which says nothing of how fast the log is. */
        public void withdrawn() {
            listener.onIgnore();
        }

        private void learn() {
            var nanos = nanoTime.getAsLong() - takenNanos;
            usualNanos.updateAndGet(usual -> usual + (nanos - usual) / USUAL_OF);
        }
    }

    /** Whether a new order would get a place now. */
    public boolean hasRoom(Deadline deadline) {
        return limiter.getInflight() < limiter.getLimit() && canMeet(deadline);
    }

    /** Takes a place for a new order; empty when none is free, or the deadline is too near. */
    public Optional<Place> take(Deadline deadline) {
        return canMeet(deadline) ? limiter.acquire(deadline).map(Place::new) : Optional.empty();
    }

    /** Takes a place for an order that may be in the log already; empty when not even a reserved one is free. */
    public Optional<Place> takeAgain(Deadline deadline) {
        return take(deadline).or(() -> reserve.acquire(deadline).map(Place::new));
    }

    /** How many places are taken. */
    public int taken() {
        return limiter.getInflight() + reserve.getInflight();
    }

    /** How many places there are, without the reserved ones. */
    public int places() {
        return limiter.getLimit();
    }

    /** With the fewest orders in flight, only the attempt shows how long it takes now. */
    private boolean canMeet(Deadline deadline) {
        var left = deadline.leftNanos();
        return left > 0 && (left > usualNanos.get() || limiter.getInflight() < least);
    }
}
