package fishandchips.shop.chaos.sabotage;

import fishandchips.shop.Report;
import fishandchips.shop.Sentences;
import fishandchips.shop.chaos.fault.Fault;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Undoes whatever was broken, when its time is over or when it is closed. Safe for any number of threads. */
final class Watchdog implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("watchdog").factory());
    private final Set<Breakage> underWay = ConcurrentHashMap.newKeySet();
    private final Report report;

    Watchdog(Report report) {
        this.report = report;
    }

    /** Sees to it that a fault that was just carried out is undone. */
    Breakage watch(Fault fault, Undo undo) {
        var breakage = new Breakage(fault, undo);
        underWay.add(breakage);
        if (fault.time().isZero()) {
            end(breakage);
        } else {
            var _ = timer.schedule(() -> end(breakage), fault.time().toMillis(), TimeUnit.MILLISECONDS);
        }
        return breakage;
    }

    private void end(Breakage breakage) {
        try {
            breakage.undo();
            if (underWay.remove(breakage) && !breakage.fault().time().isZero()) {
                report.say("chaos: %s is over".formatted(breakage.fault()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            underWay.remove(breakage);
            report.say("chaos: %s could not be undone: %s".formatted(breakage.fault(), Sentences.reason(e)));
        }
    }

    /** Undoes everything now. Returns when that is done. */
    void undoAll() {
        List.copyOf(underWay).forEach(this::end);
    }

    /** Undoes everything. */
    @Override
    public void close() {
        undoAll();
        timer.shutdownNow();
    }
}
