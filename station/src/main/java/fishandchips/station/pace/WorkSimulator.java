package fishandchips.station.pace;

import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.Opened;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.springframework.context.event.EventListener;

/**
 * Simulates work that takes time. When the station closes, all work that is under way is done at once: a listener then finishes its batch
 * instead of rolling it back, and nobody waits. Safe for any number of threads.
 *
 * <p>A batch takes the time of one piece of work, also when a listener gets it in many parts. So it never exceeds {@code max.poll.interval.ms}
 * or {@code transaction.timeout.ms}.
 */
public class WorkSimulator {

    private static final ScopedValue<AtomicBoolean> BATCH_IS_DONE = ScopedValue.newInstance();

    private final RandomGenerator random;
    private volatile CountDownLatch closing = new CountDownLatch(1);

    /**
     * A simulator for a station that is open or opens.
     *
     * @param random draws the times; safe for any number of threads
     */
    WorkSimulator(RandomGenerator random) {
        this.random = random;
    }

    /** Work of which each piece takes so long. */
    public SimulatedWork taking(WorkingTime time) {
        return time.isNone()
                ? SimulatedWork.NONE
                : () -> {
                    if (isDue()) {
                        var _ = closing.await(time.draw(random).toNanos(), TimeUnit.NANOSECONDS);
                    }
                };
    }

    private static boolean isDue() {
        return !BATCH_IS_DONE.isBound() || BATCH_IS_DONE.get().compareAndSet(false, true);
    }

    /** Gives a batch to a listener, perhaps in many parts. Only the first work that the listener performs meanwhile takes time. */
    public static void asOneBatch(Runnable listener) {
        ScopedValue.where(BATCH_IS_DONE, new AtomicBoolean()).run(listener);
    }

    @EventListener
    void on(Opened opened) {
        closing = new CountDownLatch(1);
    }

    @EventListener
    void on(Closing event) {
        closing.countDown();
    }
}
