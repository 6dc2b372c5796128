package fishandchips.station.pace;

import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.Opened;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.springframework.context.event.EventListener;

/**
 * Simulates work that takes time. When the station closes, all work that is under way is done at once: a listener then finishes its batch
 * instead of rolling it back, and nobody waits. Safe for any number of threads.
 */
public class WorkSimulator {

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
                    var _ = closing.await(time.draw(random).toNanos(), TimeUnit.NANOSECONDS);
                };
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
