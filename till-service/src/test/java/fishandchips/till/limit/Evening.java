package fishandchips.till.limit;

import fishandchips.till.SteppedClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Customers who come at a given rate and leave when they are refused, and a log that acknowledges orders one after the other at a
 * given rate. The clock goes on by a millisecond at a time.
 */
final class Evening {

    private static final Duration STEP = Duration.ofMillis(1);
    private static final double STEPS_A_SECOND = 1_000;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    /** What a log takes for each order, also when no other one is before it. */
    private static final Duration ROUND_TRIP = Duration.ofMillis(5);

    private record OnItsWay(OrdersLimit.Place place, long sentNanos) {}

    private final SteppedClock clock;
    private final OrdersLimit limit;
    private final Deque<OnItsWay> log = new ArrayDeque<>();
    private double customers;
    private double acknowledgements;
    private int accepted;
    private int refused;
    private int unknown;
    private long slowestNanos;

    Evening(SteppedClock clock, OrdersLimit limit) {
        this.clock = clock;
        this.limit = limit;
    }

    void goOn(Duration time, double acknowledgedPerSecond, double customersPerSecond) {
        for (var step = 0L; step < time.dividedBy(STEP); step++) {
            clock.goOn(STEP);
            customers += customersPerSecond / STEPS_A_SECOND;
            for (; customers >= 1; customers--) {
                order();
            }
            acknowledgements += acknowledgedPerSecond / STEPS_A_SECOND;
            while (acknowledgements >= 1 && !log.isEmpty() && age(log.getFirst()) >= ROUND_TRIP.toNanos()) {
                acknowledgements--;
                acknowledge(log.removeFirst());
            }
            acknowledgements = Math.min(acknowledgements, 1); // an idle log does not save up its time
        }
    }

    /** Counts anew from here on. */
    void forget() {
        accepted = 0;
        refused = 0;
        unknown = 0;
        slowestNanos = 0;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /** How many customers waited longer than they may. */
    int unknown() {
        return unknown;
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos);
    }

    private void order() {
        limit.take(new Deadline(clock.getAsLong(), ANSWER_WITHIN, clock))
                .ifPresentOrElse(place -> log.add(new OnItsWay(place, clock.getAsLong())), () -> refused++);
    }

    private void acknowledge(OnItsWay order) {
        order.place().acknowledged();
        slowestNanos = Math.max(slowestNanos, age(order));
        if (age(order) > ANSWER_WITHIN.toNanos()) {
            unknown++;
        } else {
            accepted++;
        }
    }

    private long age(OnItsWay order) {
        return clock.getAsLong() - order.sentNanos();
    }
}
