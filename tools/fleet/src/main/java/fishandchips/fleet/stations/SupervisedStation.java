package fishandchips.fleet.stations;

import fishandchips.console.Stopwatch;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One station that is kept running: when its process dies, another takes its place, in the same slot and on the same
 * ports, after a pause. A thread of its own does that.
 */
final class SupervisedStation {

    /** Longer than a station takes at the most to finish its last batch. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private static final long LOOK_EVERY_MILLIS = 100;

    private final StationName name;
    private final StationPorts ports;
    private final Fleet.Launcher launcher;
    private final Fleet.Readiness readiness;
    private final Report report;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile @Nullable Process process;
    private volatile boolean ready;
    private final AtomicInteger restarts = new AtomicInteger();

    SupervisedStation(
            StationName name, StationPorts ports, Fleet.Launcher launcher, Fleet.Readiness readiness, Report report) {
        this.name = name;
        this.ports = ports;
        this.launcher = launcher;
        this.readiness = readiness;
        this.report = report;
        this.supervisor = Thread.ofVirtual().name("supervisor of " + name).start(this::keepRunning);
    }

    private void keepRunning() {
        var pause = new RestartPause();
        try {
            var healthyFor = runOnce();
            while (!stopping.await(pause.after(healthyFor).toMillis(), TimeUnit.MILLISECONDS)) {
                restarts.incrementAndGet();
                healthyFor = runOnce();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the supervisor of " + name, e);
        }
    }

    /** Runs a process until it ends. Returns how long it had been ready. */
    private Duration runOnce() throws InterruptedException {
        try {
            var started = launcher.start(name, ports);
            process = started;
            report.changed();
            if (isStopping()) {
                started.destroy();
            }
            return runToItsEnd(started);
        } catch (IOException | RuntimeException e) { // of any kind: the supervisor tries again
            report.say("%s could not be started: %s".formatted(name, FailureReason.of(e)));
            return Duration.ZERO;
        }
    }

    private Duration runToItsEnd(Process running) throws InterruptedException {
        var healthy = becomesReady(running) ? new Stopwatch() : null;
        var exitCode = running.waitFor();
        ready = false;
        if (!isStopping()) {
            report.say(String.format(
                    Locale.ROOT,
                    "%s (pid %d) died with exit code %d, another takes its place",
                    name,
                    running.pid(),
                    exitCode));
        }
        return healthy == null ? Duration.ZERO : healthy.elapsed();
    }

    private boolean becomesReady(Process running) throws InterruptedException {
        while (!running.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (readiness.of(state())) {
                ready = true;
                report.say(String.format(Locale.ROOT, "%s is ready (pid %d)", name, running.pid()));
                report.changed();
                return true;
            }
        }
        return false;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Ends the process and waits until it is gone; one that does not end by itself is killed. */
    void stop() throws InterruptedException {
        stopping.countDown();
        var running = process;
        if (running != null) {
            running.destroy();
        }
        if (!supervisor.join(PATIENCE)) {
            kill();
        }
    }

    private void kill() throws InterruptedException {
        report.say("%s does not stop by itself, and is killed".formatted(name));
        var stubborn = process;
        if (stubborn != null) {
            stubborn.destroyForcibly();
        }
        supervisor.join();
    }

    StationState state() {
        var running = process;
        var id = running == null ? null : ProcessId.of(running.toHandle());
        return new StationState(name, ports, id, ready, restarts.get());
    }
}
