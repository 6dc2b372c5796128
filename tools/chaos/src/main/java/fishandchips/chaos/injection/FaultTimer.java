package fishandchips.chaos.injection;

import fishandchips.chaos.fault.Fault;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.Report;
import fishandchips.fleet.open.FaultInjector.InjectedFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Undoes each fault, when its time is over or when the timer is closed. What cannot be undone is remembered, and
 * tried again until it is. Safe for any number of threads.
 */
final class FaultTimer implements AutoCloseable {

    /** A fault that was carried out, and is undone once. Any thread may use it. */
    static final class ActiveFault implements InjectedFault {

        private final Fault fault;
        private final Undo undo;
        private final AtomicBoolean hasFailed = new AtomicBoolean();
        private final CountDownLatch undone = new CountDownLatch(1);

        ActiveFault(Fault fault, Undo undo) {
            this.fault = fault;
            this.undo = undo;
        }

        Fault fault() {
            return fault;
        }

        /** Undoes it now, unless another thread has. May be called again when it failed. */
        synchronized void undo() throws Exception {
            if (undone.getCount() > 0) {
                undo.run();
                undone.countDown();
            }
        }

        /** Notes that it could not be undone. Returns whether that is news. */
        boolean failsForTheFirstTime() {
            return hasFailed.compareAndSet(false, true);
        }

        @Override
        public void awaitUndone() throws InterruptedException {
            undone.await();
        }
    }

    private static final int AT_ONCE = 4;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("timer").factory());

    private final Set<ActiveFault> underWay = ConcurrentHashMap.newKeySet();
    private final Report report;
    private final Duration retryPause;

    /**
     * Creates one that has nothing to undo yet.
     *
     * @param retryPause how long to wait before what could not be undone is tried again
     */
    FaultTimer(Report report, Duration retryPause) {
        this.report = report;
        this.retryPause = retryPause;
    }

    /** Sees to it that a fault that was just carried out is undone. */
    ActiveFault watch(Fault fault, Undo undo) {
        var active = new ActiveFault(fault, undo);
        underWay.add(active);
        if (fault.time().isZero()) {
            end(active);
        } else {
            endAfter(fault.time(), active);
        }
        return active;
    }

    private void endAfter(Duration time, ActiveFault active) {
        var _ = timer.schedule(() -> end(active), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end(ActiveFault active) {
        try {
            undo(active);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (active.failsForTheFirstTime()) {
                report.say("chaos: " + failed(active, e) + again());
            }
            endAfter(retryPause, active);
        }
    }

    private void undo(ActiveFault active) throws Exception {
        active.undo();
        if (underWay.remove(active) && !active.fault().time().isZero()) {
            report.say("chaos: %s is over".formatted(active.fault()));
        }
    }

    private static String failed(ActiveFault active, Exception reason) {
        return "%s could not be undone: %s".formatted(active.fault(), FailureReason.of(reason));
    }

    /**
     * Undoes everything now. Returns when that is done.
     *
     * @throws ShopFailedException when something could not be undone; the message names it. All else is undone then
     */
    void undoAll() throws InterruptedException {
        var failures = attemptAll();
        if (!failures.isEmpty()) {
            throw new ShopFailedException(String.join(" ", failures) + again());
        }
    }

    private String again() {
        return String.format(Locale.ROOT, " It is tried again every %d s.", retryPause.toSeconds());
    }

    private List<String> attemptAll() throws InterruptedException {
        var failures = new ArrayList<String>();
        for (var active : List.copyOf(underWay)) {
            try {
                undo(active);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failures.add(failed(active, e));
            }
        }
        return failures;
    }

    /** Undoes everything, once. What cannot be undone is said. */
    @Override
    public void close() {
        try {
            attemptAll().forEach(failure -> report.say("chaos: " + failure));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            timer.shutdownNow();
        }
    }
}
