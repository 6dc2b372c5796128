package fishandchips.picture.kafka;

import java.time.Duration;

/**
 * Whether anybody looks at a board. While nobody does, the board asks Kafka less often, and a shop at rest takes less of the
 * processor. Safe for any number of threads.
 */
public class Attendance {

    private int looking;

    /** Somebody who looks, until it is closed, once. */
    @FunctionalInterface
    public interface Visit extends AutoCloseable {

        @Override
        void close();
    }

    /** Somebody looks from now on. */
    public synchronized Visit begin() {
        looking++;
        notifyAll();
        return this::end;
    }

    private synchronized void end() {
        looking--;
    }

    /** Returns at once while somebody looks, as soon as somebody does, and at the latest when this time has passed. */
    public synchronized void awaitSomebody(Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        for (var left = atMost.toNanos(); looking == 0 && left > 0; left = end - System.nanoTime()) {
            wait(Math.ceilDiv(left, 1_000_000L));
        }
    }
}
