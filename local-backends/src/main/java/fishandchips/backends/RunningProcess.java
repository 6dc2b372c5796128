package fishandchips.backends;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A backend's process, and the workplace that it has for itself as long as it runs. */
record RunningProcess(Workplace workplace, ProcessHandle handle) {

    /** How long a backend may take until it answers. */
    static final Duration START = Duration.ofSeconds(60);

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 20;

    /**
     * Starts a program in its workplace, and returns when it is ready.
     *
     * <p>It gets a session of its own: so Ctrl-C in the terminal reaches only us, and we stop the backends when the stations
     * are done with them.
     *
     * @param ready asked again and again until it says yes
     * @throws BackendFailedException when it dies or takes too long
     */
    static RunningProcess start(Workplace workplace, List<String> command, BooleanSupplier ready) throws IOException {
        var process = new ProcessBuilder(OwnSession.of(command))
                .directory(workplace.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(workplace.log().redirect())
                .start();
        var running = new RunningProcess(workplace, process.toHandle());
        try {
            workplace.pidFile().write(process.toHandle());
            running.await(process, ready);
            return running;
        } catch (IOException | BackendFailedException e) {
            running.close();
            throw e;
        }
    }

    private void await(Process process, BooleanSupplier ready) {
        var end = System.nanoTime() + START.toNanos();
        try {
            while (!ready.getAsBoolean()) {
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw workplace.failed("stopped while it was starting (exit code " + process.exitValue() + ")");
                }
                if (System.nanoTime() > end) {
                    throw workplace.failed("did not answer within " + START.toSeconds() + " seconds");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendFailedException("The start of " + workplace.kind().title() + " was interrupted.", e);
        }
    }

    long pid() {
        return handle.pid();
    }

    /** Whether it runs; once it does not, its workplace is free. */
    boolean isAlive() {
        if (Ending.isGone(handle)) {
            workplace.close();
            return false;
        }
        return true;
    }

    /** Stops it, and keeps its workplace. Again: nothing. */
    void stop() {
        Ending.end(handle, workplace.kind().stopSignal(), GRACE);
    }

    /** Stops it, and frees its workplace. Again: nothing. */
    void close() {
        stop();
        workplace.close();
    }
}
