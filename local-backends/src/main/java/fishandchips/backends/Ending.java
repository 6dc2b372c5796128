package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How processes are ended: by asking first, and by force when that took too long. */
final class Ending {

    private static final long LOOK_EVERY_MILLIS = 10;
    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);

    /** Where in {@code stat}, counted behind the name, Linux has the state of a process. */
    private static final int STATE = 0;

    /** Where it has the number of threads: one that has not ended yet may still hold a port of a dead process. */
    private static final int THREADS = 17;

    private Ending() {}

    /**
     * Ends a process, which may be a child of another one, and returns when it is gone.
     *
     * @param signal asks it to stop, such as {@code TERM}
     * @param grace how long it may take; then it is killed
     */
    static void end(ProcessHandle process, String signal, Duration grace) {
        if (isGone(process)) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start();
            if (!isGoneWithin(process, grace)) {
                process.destroyForcibly();
                isGoneWithin(process, AFTER_FORCE);
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isGoneWithin(ProcessHandle process, Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        while (!isGone(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    /** Whether it has ended. Linux lists a process until its parent has taken note, which some parents never do. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || isUnburied(process);
    }

    /** Waits, but not for long, until a process that has ended is no longer listed. */
    static void awaitBurial(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, AFTER_FORCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static boolean isUnburied(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of(String.format(Locale.ROOT, "/proc/%d/stat", process.pid())));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[STATE].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1;
        } catch (IOException _) {
            return false; // not Linux, or gone this moment
        }
    }
}
