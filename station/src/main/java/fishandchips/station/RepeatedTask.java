package fishandchips.station;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one thing over and over on a thread of its own, until it is stopped. As a bean it starts and stops with the station.
 *
 * <p>It logs any exception and any error that the task does not handle itself, and runs the task again after a pause. So the
 * thread never ends by itself: that would go unnoticed, since nobody waits for it.
 */
public final class RepeatedTask implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatedTask.class);

    private final String name;
    private final StationSettings settings;
    private final int phase;
    private final Task task;
    private @Nullable Thread thread;

    /** What is done over and over. */
    @FunctionalInterface
    public interface Task {

        /**
         * Does it once.
         *
         * @return how long to wait before it is done again
         */
        Duration run() throws Exception;
    }

    /**
     * A task that does not run yet.
     *
     * @param name of the thread
     * @param settings how long to pause after failures
     */
    public RepeatedTask(String name, StationSettings settings, Task task) {
        this(name, settings, DEFAULT_PHASE, task);
    }

    /**
     * A task that does not run yet.
     *
     * @param name of the thread
     * @param settings how long to pause after failures
     * @param phase when it starts and stops as a bean, see {@link SmartLifecycle}
     */
    public RepeatedTask(String name, StationSettings settings, int phase, Task task) {
        this.name = name;
        this.settings = settings;
        this.phase = phase;
        this.task = task;
    }

    /** Starts it, if it does not run. */
    @Override
    public synchronized void start() {
        if (!isRunning()) {
            thread = Thread.ofPlatform().daemon().name(name).start(this::repeat);
        }
    }

    private void repeat() {
        try {
            for (var failures = 0; !Thread.currentThread().isInterrupted(); ) {
                var pause = runOnce(failures);
                failures = pause == null ? failures + 1 : 0;
                Thread.sleep(pause == null ? settings.pauseAfter(failures) : pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Catches errors, too, such as of a class that is missing. Returns null when the task failed. */
    private @Nullable Duration runOnce(int failuresBefore) throws InterruptedException {
        try {
            return task.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            say(e, failuresBefore + 1);
            return null;
        }
    }

    /** The stack trace once for each row of failures. */
    private void say(Throwable failure, int failures) {
        var line = (failures == 1 ? log.atError().setCause(failure) : log.atWarn())
                .addKeyValue("thread", name)
                .addKeyValue("failures", failures)
                .addKeyValue("reason", Reason.of(failure));
        line.log("A background thread failed unexpectedly; it continues");
    }

    /** Tells it to stop, and does not wait until it has. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    /** Whether its thread runs. */
    @Override
    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
