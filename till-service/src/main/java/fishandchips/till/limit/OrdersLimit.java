package fishandchips.till.limit;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many orders may be on their way into the log at a time. Nobody waits for a place.
 *
 * <p>The limit follows how long orders take, from the arrival of the request until the log acknowledges (additive increase,
 * multiplicative decrease). While they take less than the target and the places are used, it grows by one place per window; when
 * a window's average is above the target, or an order fails, it shrinks by a fifth. So it shrinks also when requests wait for a
 * processor that the shop needs for the orders before them, which is when refusals wait, too. Few orders in flight mean small
 * batches and thus a slow log, so it never shrinks below {@value #LEAST}. It grows only while its places are used. So as long as
 * no order of late took longer than the target, there are at least {@value #AT_FIRST} places: a short pause of the machine must not
 * cost customers of a till that is not overloaded any more. Safe for any number of threads.
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

    /** So many orders are sent although their deadline is too near: only the attempt shows how long the log takes now. */
    private static final int ATTEMPTS = 2;

    /** Of about so many orders it is known how long the slowest took. */
    private static final int LATELY = 100;

    private final int atFirst;
    private final long targetNanos;
    private final int reserved;
    private final Limit limit;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger takenAgain = new AtomicInteger();
    private final AtomicLong slowestSendNanos = new AtomicLong();
    private final AtomicLong slowestAnswerNanos = new AtomicLong();

    /**
     * A limit that adapts.
     *
     * @param most how many places there are at most
     * @param latencyTarget how soon the log should have acknowledged an order
     */
    public OrdersLimit(int most, Duration latencyTarget) {
        this.atFirst = Math.min(AT_FIRST, most);
        this.targetNanos = latencyTarget.toNanos();
        this.reserved = Math.min(RESERVED, most);
        var adaptive = AIMDLimit.newBuilder()
                .minLimit(Math.min(LEAST, most))
                .initialLimit(atFirst)
                .maxLimit(most)
                .backoffRatio(BACK_OFF)
                .timeout(targetNanos, TimeUnit.NANOSECONDS)
                .build();
        this.limit = WindowedLimit.newBuilder()
                .minWindowTime(SHORTEST_WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                .maxWindowTime(LONGEST_WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                .build(adaptive);
    }

    /** One order's place. The caller who took it says once how the order ended, which also gives the place back. */
    public final class Place {

        private final AtomicInteger places;
        private final int inFlight;
        private final Deadline deadline;
        private final long waitedNanos;

        private Place(AtomicInteger places, int inFlight, Deadline deadline) {
            this.places = places;
            this.inFlight = inFlight;
            this.deadline = deadline;
            this.waitedNanos = deadline.waitedNanos();
        }

        /** The log has the order. */
        public void acknowledged() {
            end(false);
        }

        /** Nobody said that the log has the order. */
        public void failed() {
            end(true);
        }

        /** The order was not sent, which says nothing of how fast the log is. */
        public void withdrawn() {
            places.decrementAndGet();
        }

        private void end(boolean failed) {
            places.decrementAndGet();
            var nanos = deadline.waitedNanos();
            note(slowestSendNanos, nanos - waitedNanos);
            note(slowestAnswerNanos, nanos);
            limit.onSample(deadline.arrivedNanos(), nanos, inFlight, failed);
        }
    }

    private static void note(AtomicLong slowestNanos, long nanos) {
        slowestNanos.updateAndGet(slowest -> Math.max(nanos, slowest - slowest / LATELY));
    }

    /** Whether a new order would get a place now. */
    public boolean hasRoom(Deadline deadline) {
        return taken.get() < places() && canMeet(deadline);
    }

    /** Takes a place for a new order; empty when none is free, or the deadline is too near. */
    public Optional<Place> take(Deadline deadline) {
        return canMeet(deadline) ? take(taken, places(), deadline) : Optional.empty();
    }

    /** Takes a place for an order that may be in the log already; empty when not even a reserved one is free. */
    public Optional<Place> takeAgain(Deadline deadline) {
        return take(deadline).or(() -> take(takenAgain, reserved, deadline));
    }

    private Optional<Place> take(AtomicInteger places, int most, Deadline deadline) {
        var inFlight = places.incrementAndGet();
        if (inFlight > most) {
            places.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(new Place(places, inFlight, deadline));
    }

    /** How many places are taken. */
    public int taken() {
        return taken.get() + takenAgain.get();
    }

    /** How many places there are, without the reserved ones. */
    public int places() {
        return slowestAnswerNanos.get() < targetNanos ? Math.max(limit.getLimit(), atFirst) : limit.getLimit();
    }

    /**
     * Whether there is as much time left as the log took for the slowest order of late, or so few orders are in flight that this one
     * is an attempt.
     */
    private boolean canMeet(Deadline deadline) {
        var left = deadline.leftNanos();
        return left > 0 && (left > slowestSendNanos.get() || taken.get() < ATTEMPTS);
    }
}
