package fishandchips.shop.bench.load;

import fishandchips.shop.Stopwatch;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers who come when they come, one after the other at even distances, whether or not those before them have their
 * answer. Each waits from the moment at which they should have come: a till that stands still for a second has kept everybody
 * waiting who came in it.
 *
 * @param till where they order
 * @param watch hears of each order before it is sent
 */
public record OpenLoop(URI till, Watch watch) {

    /** Who wants to know when orders were to be placed. Asked from any thread. */
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

    /** Customers whom nobody watches. */
    public OpenLoop(URI till) {
        this(till, _ -> "");
    }

    /** Sends so many a second for so long, and waits for their answers. */
    public Served run(double perSecond, Duration time) {
        var counter = new Counter();
        var idle = new ConcurrentLinkedDeque<Lane>();
        var since = new Stopwatch();
        var beginNanos = System.nanoTime();
        var customers = Math.round(perSecond * time.toNanos() / 1e9);
        try (var visits = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0L; number < customers && !Thread.currentThread().isInterrupted(); number++) {
                var comesNanos = beginNanos + Math.round(number / perSecond * 1e9);
                awaitNanos(comesNanos);
                visits.execute(() -> visit(counter, idle, comesNanos));
            }
        }
        idle.forEach(Lane::close);
        return counter.served(since.elapsed());
    }

    private static void awaitNanos(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private void visit(Counter counter, Deque<Lane> idle, long comesNanos) {
        try {
            var there = idle.pollFirst();
            var lane = there == null ? new Lane(till) : there;
            if (counter.post(lane, watch.comes(comesNanos), comesNanos)) {
                idle.addFirst(lane);
            } else {
                lane.close();
            }
        } catch (IOException _) {
            counter.refused();
        }
    }
}
