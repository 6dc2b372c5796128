package fishandchips.bench.load;

import fishandchips.console.Stopwatch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Customers who come when they come, one after the other at even distances, whether or not those before them have their
 * answer. Each waits from the moment at which they should have come: a till that stands still for a second has kept everybody
 * waiting who came in it.
 *
 * @param till where they order
 * @param watch hears of each order before it is sent
 */
public record OpenLoop(URI till, Watch watch) {

    /** A customer who would come later than this does not come: the load is too slow, and not the till. */
    private static final long LATEST_NANOS = 1_000_000_000;

    /** Who wants to know when orders were to be placed. Asked from the thread that sends. */
    @FunctionalInterface
    public interface Watch {

        /**
         * A customer comes.
         *
         * @param nanos at which moment, as {@link System#nanoTime()} says
         * @return headers of the order, each with its end of line
         */
        String comes(long nanos);
    }

    /** Customers without progress reports. */
    public OpenLoop(URI till) {
        this(till, _ -> "");
    }

    /** Sends so many a second for so long, and waits for their answers. */
    public Served run(double perSecond, Duration time) {
        var counter = new Counter();
        return counter.served(send(perSecond, time, _ -> counter));
    }

    /** The same. Returns what has become of those who came in each second. */
    public List<Served> bySecond(double perSecond, Duration time) {
        var counters = Stream.generate(Counter::new)
                .limit(Math.ceilDiv(time.toMillis(), 1_000))
                .toList();
        send(perSecond, time, comes -> counters.get(Math.toIntExact(comes.toSeconds())));
        return counters.stream().map(each -> each.served(Duration.ofSeconds(1))).toList();
    }

    /**
     * Sends all of them.
     *
     * @param counters who counts a customer, by when the customer comes
     * @return how long it took until the last one had an answer
     */
    private Duration send(double perSecond, Duration time, Function<Duration, Counter> counters) {
        var since = new Stopwatch();
        var beginNanos = System.nanoTime();
        var customers = Math.toIntExact(Math.round(perSecond * time.toNanos() / 1e9));
        var expected = new CountDownLatch(customers);
        try (var lanes = new Lanes(till)) {
            for (var number = 0; number < customers && !Thread.currentThread().isInterrupted(); number++) {
                var afterNanos = (long) (number / perSecond * 1e9);
                awaitNanos(beginNanos + afterNanos);
                var counter = counters.apply(Duration.ofNanos(afterNanos));
                visit(lanes, counter, beginNanos + afterNanos, expected);
            }
            expected.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return since.elapsed();
    }

    private static void awaitNanos(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private void visit(Lanes lanes, Counter counter, long comesNanos, CountDownLatch expected) {
        if (System.nanoTime() - comesNanos > LATEST_NANOS) {
            counter.unsent();
            expected.countDown();
        } else {
            lanes.place(new Visit(watch.comes(comesNanos), comesNanos, counter, _ -> expected.countDown()));
        }
    }
}
