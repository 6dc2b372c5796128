package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How processes are ended: by asking first, and by force when that took too long. */
final class Ending {

    private static final long LOOK_EVERY_MILLIS = 10;
    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);

    /** Where Linux says in {@code stat}, behind the name, that a process is dead, and that none of its threads still holds a port. */
    private static final int STATE = 0;

    private static final int THREADS = 17;

    private Ending() {}

    /**
     * Ends a process, whoever started it, and returns when it is gone.
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
            var stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[STATE].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1;
        } catch (IOException _) {
            return false; // not Linux, or gone this moment
        }
    }
}
