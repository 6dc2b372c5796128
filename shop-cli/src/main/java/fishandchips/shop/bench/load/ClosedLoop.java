package fishandchips.shop.bench.load;

import fishandchips.shop.Stopwatch;
import fishandchips.shop.Together;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Customers of whom each has a connection and orders again as soon as the answer is there: finds out how many
 * orders a second there can be. How long each takes it cannot tell, for whoever waits does not order.
 *
 * @param till where they order
 */
public record ClosedLoop(URI till) {

    private static final int CUSTOMERS = 64;

    /** Orders for so long. */
    public Served run(Duration time) throws Exception {
        var counter = new Counter();
        var watch = new Stopwatch();
        Together.run(
                CUSTOMERS,
                Stream.generate(() -> customer(counter, watch, time))
                        .limit(CUSTOMERS)
                        .toList());
        return counter.served(watch.elapsed());
    }

    private Callable<Boolean> customer(Counter counter, Stopwatch watch, Duration time) {
        return () -> {
            try (var lane = new Lane(till)) {
                var isGood = true;
                while (isGood && !watch.isPast(time)) {
                    isGood = counter.post(lane, "", System.nanoTime());
                }
                return isGood;
            }
        };
    }
}
