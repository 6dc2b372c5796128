package fishandchips.station;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing over and over on a thread of its own, until it is stopped.
 *
 * <p>A failure that the task does not handle itself, whatever it is, is logged and the task is run again after a pause. So the
 * thread never ends by itself: that would go unnoticed, since nobody waits for it.
 */
public final class RepeatedTask {

    private static final Logger log = LoggerFactory.getLogger(RepeatedTask.class);

    private final String name;
    private final StationSettings settings;
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
        this.name = name;
        this.settings = settings;
        this.task = task;
    }

    /** Starts it, if it does not run. */
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
        line.log("An unexpected failure; the thread goes on");
    }

    /** Tells it to stop, and does not wait until it has. */
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    /** Whether its thread runs. */
    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }
}
