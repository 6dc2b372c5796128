package fishandchips.shop.chaos.sabotage;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendLinks;
import fishandchips.fleet.open.FaultInjector;
import fishandchips.shop.chaos.fault.BackendFault;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.chaos.fault.LinkFault;
import fishandchips.shop.chaos.fault.ProcessFault;
import fishandchips.shop.chaos.fault.StationFault;
import fishandchips.shop.chaos.wire.WeakPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Breaks the shop, as it is told, and makes it whole again. Safe for any number of threads. */
final class Saboteur implements FaultInjector {

    private static final Duration RETRY_PAUSE = Duration.ofSeconds(5);

    private final ExecutorService atWork = Executors.newVirtualThreadPerTaskExecutor();
    private final WeakPoints weakPoints;
    private final Report report;
    private final Watchdog watchdog;
    private final DuplicateProcesses duplicates;

    Saboteur(ShopFolder folder, boolean breakable, Report report) {
        this.weakPoints = new WeakPoints(folder, breakable, report);
        this.report = report;
        this.watchdog = new Watchdog(report, RETRY_PAUSE);
        this.duplicates = new DuplicateProcesses(report::changed);
    }

    @Override
    public BackendLinks links() {
        return weakPoints;
    }

    @Override
    public void prepare() throws IOException {
        weakPoints.prepare();
    }

    @Override
    public InjectedFault inject(String words, Targets targets) throws Exception {
        var fault = Fault.parse(words);
        if (fault.needsBreakable() && !weakPoints.isBreakable()) {
            throw new WrongUseException(
                    "This shop was not opened to be broken like this: close it, and ./shop open --breakable.");
        }
        report.say("chaos: " + fault);
        try {
            return atWork.submit(() -> watchdog.watch(fault, carryOut(fault, targets)))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception reason ? reason : e;
        }
    }

    private Undo carryOut(Fault fault, Targets targets) throws Exception {
        return switch (fault) {
            case ProcessFault process -> new ProcessSabotage(targets, duplicates).carryOut(process);
            case LinkFault link -> new LinkSabotage(weakPoints).carryOut(link);
            case StationFault station -> arm(station.fileName());
            case BackendFault backend -> new BackendSabotage(targets.backends(), targets.folder()).carryOut(backend);
        };
    }

    private Undo arm(String file) throws IOException {
        var armed = weakPoints.crashPoints().resolve(file);
        Files.write(armed, new byte[0]);
        return () -> Files.deleteIfExists(armed);
    }

    @Override
    public void undoAll() throws InterruptedException {
        watchdog.undoAll();
    }

    @Override
    public List<ProcessId> processes() {
        return duplicates.running();
    }

    @Override
    public void stop() {
        atWork.shutdownNow();
        atWork.close();
        watchdog.close();
    }

    @Override
    public void close() throws IOException {
        weakPoints.close();
    }
}
