package fishandchips.fleet.backends;

import fishandchips.backends.Backend;
import fishandchips.console.Action;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.Report;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One backend that is kept running: when its process dies it is started again, on the same port with the same data. */
final class SupervisedBackend {

    /**
     * A backend that was started.
     *
     * @param address as its clients want it
     * @param environment what a station must be told to find it
     */
    record RunningBackend(Backend process, String address, Map<String, String> environment) {

        /**
         * Prepares it for its clients.
         *
         * @throws RuntimeException when that fails; then it is closed, so that it can be started again
         */
        RunningBackend preparedBy(Runnable preparation) {
            try {
                preparation.run();
                return this;
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
        }

        /** Starts a backend. */
        @FunctionalInterface
        interface Start {

            /** Returns when it answers. */
            RunningBackend on(int port);
        }
    }

    private static final long LOOK_EVERY_MILLIS = 500;

    private final String name;
    private final int port;
    private final RunningBackend.Start start;
    private final Report report;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile RunningBackend running;

    /** Starts it, and returns when it answers. */
    SupervisedBackend(String name, int port, RunningBackend.Start start, Report report) {
        this.name = name;
        this.port = port;
        this.start = start;
        this.report = report;
        this.running = start.on(port);
        this.supervisor = Thread.ofVirtual().name("supervisor of " + name).start(this::keepRunning);
    }

    private void keepRunning() {
        try {
            while (!stopping.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                revive();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the supervisor of " + name, e);
        }
    }

    private synchronized void revive() {
        if (!running.process().isAlive()) {
            startAgain();
        }
    }

    private void startAgain() {
        report.say(String.format(
                Locale.ROOT,
                "%s (pid %d) died, and is started again",
                name,
                running.process().pid()));
        try {
            running = start.on(port);
            report.say(String.format(
                    Locale.ROOT,
                    "%s answers again (pid %d)",
                    name,
                    running.process().pid()));
            report.changed();
        } catch (RuntimeException e) { // of any kind: the supervisor tries again
            report.say("%s could not be started: %s".formatted(name, FailureReason.of(e)));
        }
    }

    /** Asks it to end, and starts it again; returns when it answers. */
    synchronized void restart() {
        report.say("%s is told to end".formatted(name));
        running.process().close();
        revive();
    }

    /** Kills it, has something done to what it has left, and starts it again; returns when it answers. */
    synchronized void killAndDo(Action whileDown) throws Exception {
        ProcessHandle.of(running.process().pid()).ifPresent(ProcessHandle::destroyForcibly);
        while (running.process().isAlive()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        whileDown.run();
        revive();
    }

    /** Closes it, and returns when it is down. */
    void stop() throws InterruptedException {
        stopping.countDown();
        supervisor.join();
        running.process().close();
    }

    BackendState state() {
        var process = ProcessHandle.of(running.process().pid())
                .map(ProcessId::of)
                .orElse(new ProcessId(running.process().pid(), Instant.EPOCH));
        return new BackendState(name, running.address(), port, process);
    }

    Map<String, String> environment() {
        return running.environment();
    }
}
