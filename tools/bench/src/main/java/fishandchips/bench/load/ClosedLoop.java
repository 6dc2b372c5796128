package fishandchips.bench.load;

import fishandchips.console.Stopwatch;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Customers of whom each has a connection and orders again as soon as the answer is there: finds out how many
 * orders a second there can be. It cannot tell how long each takes, since a customer who waits does not order.
 *
 * @param till where they order
 */
public record ClosedLoop(URI till) {

    static final int CUSTOMERS = 64;

    /** Orders for so long. */
    public Served run(Duration time) throws InterruptedException {
        var counter = new Counter();
        var watch = new Stopwatch();
        var here = new CountDownLatch(CUSTOMERS);
        try (var lanes = new Lanes(till)) {
            for (var customer = 0; customer < CUSTOMERS; customer++) {
                order(lanes, counter, here, () -> watch.isPast(time));
            }
            here.await();
        }
        return counter.served(watch.elapsed());
    }

    /** A customer orders, and again after each answer; without an answer, or when it is time, the customer leaves. */
    private static void order(Lanes lanes, Counter counter, CountDownLatch here, BooleanSupplier isTimeUp) {
        lanes.place(new Visit("", System.nanoTime(), counter, isAnswered -> {
            if (isAnswered && !isTimeUp.getAsBoolean()) {
                order(lanes, counter, here, isTimeUp);
            } else {
                here.countDown();
            }
        }));
    }
}
