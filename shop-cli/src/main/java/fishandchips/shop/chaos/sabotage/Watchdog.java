package fishandchips.shop.chaos.sabotage;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.Report;
import fishandchips.shop.chaos.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Undoes each fault, when its time is over or when the watchdog is closed. What cannot be undone is remembered, and
 * tried again until it is. Safe for any number of threads.
 */
final class Watchdog implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("watchdog").factory());

    private final Set<Breakage> underWay = ConcurrentHashMap.newKeySet();
    private final Report report;
    private final Duration retryPause;

    /**
     * Creates one that has nothing to undo yet.
     *
     * @param retryPause how long to wait before what could not be undone is tried again
     */
    Watchdog(Report report, Duration retryPause) {
        this.report = report;
        this.retryPause = retryPause;
    }

    /** Sees to it that a fault that was just carried out is undone. */
    Breakage watch(Fault fault, Undo undo) {
        var breakage = new Breakage(fault, undo);
        underWay.add(breakage);
        if (fault.time().isZero()) {
            end(breakage);
        } else {
            endAfter(fault.time(), breakage);
        }
        return breakage;
    }

    private void endAfter(Duration time, Breakage breakage) {
        var _ = timer.schedule(() -> end(breakage), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end(Breakage breakage) {
        try {
            undo(breakage);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (breakage.failsForTheFirstTime()) {
                report.say("chaos: " + failed(breakage, e) + again());
            }
            endAfter(retryPause, breakage);
        }
    }

    private void undo(Breakage breakage) throws Exception {
        breakage.undo();
        if (underWay.remove(breakage) && !breakage.fault().time().isZero()) {
            report.say("chaos: %s is over".formatted(breakage.fault()));
        }
    }

    private static String failed(Breakage breakage, Exception reason) {
        return "%s could not be undone: %s".formatted(breakage.fault(), FailureReason.of(reason));
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
        for (var breakage : List.copyOf(underWay)) {
            try {
                undo(breakage);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failures.add(failed(breakage, e));
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
