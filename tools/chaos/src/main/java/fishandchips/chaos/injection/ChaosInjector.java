package fishandchips.chaos.injection;

import fishandchips.chaos.fault.BackendFault;
import fishandchips.chaos.fault.Fault;
import fishandchips.chaos.fault.LinkFault;
import fishandchips.chaos.fault.ProcessFault;
import fishandchips.chaos.fault.StationFault;
import fishandchips.chaos.proxy.BreakableLinks;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendLinks;
import fishandchips.fleet.open.FaultInjector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Injects faults into one shop, and undoes them. Safe for any number of threads. */
final class ChaosInjector implements FaultInjector {

    private static final Duration RETRY_PAUSE = Duration.ofSeconds(5);

    private final ExecutorService atWork = Executors.newVirtualThreadPerTaskExecutor();
    private final BreakableLinks links;
    private final Report report;
    private final FaultTimer timer;
    private final DuplicateProcesses duplicates;

    ChaosInjector(ShopFolder folder, boolean breakable, Report report) {
        this.links = new BreakableLinks(folder, breakable, report);
        this.report = report;
        this.timer = new FaultTimer(report, RETRY_PAUSE);
        this.duplicates = new DuplicateProcesses(report::changed);
    }

    @Override
    public BackendLinks links() {
        return links;
    }

    @Override
    public List<Path> stationJars() {
        return links.stationJars();
    }

    @Override
    public void prepare() throws IOException {
        links.prepare();
    }

    @Override
    public InjectedFault inject(String words, Targets targets) throws Exception {
        var fault = Fault.parse(words);
        if (fault.needsBreakable() && !links.isBreakable()) {
            throw new WrongUseException(
                    "This shop was not opened to be broken like this: close it, and ./shop open --breakable.");
        }
        report.say("chaos: " + fault);
        try {
            return atWork.submit(() -> timer.watch(fault, carryOut(fault, targets)))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception reason ? reason : e;
        }
    }

    private Undo carryOut(Fault fault, Targets targets) throws Exception {
        return switch (fault) {
            case ProcessFault process -> new ProcessFaultInjection(targets, duplicates).carryOut(process);
            case LinkFault link -> new LinkFaultInjection(links).carryOut(link);
            case StationFault station -> arm(station.fileName());
            case BackendFault backend ->
                new BackendFaultInjection(targets.backends(), targets.folder()).carryOut(backend);
        };
    }

    private Undo arm(String file) throws IOException {
        var armed = links.crashPoints().resolve(file);
        Files.write(armed, new byte[0]);
        return () -> Files.deleteIfExists(armed);
    }

    @Override
    public void undoAll() throws InterruptedException {
        timer.undoAll();
    }

    @Override
    public List<ProcessId> processes() {
        return duplicates.running();
    }

    @Override
    public void stop() {
        atWork.shutdownNow();
        atWork.close();
        timer.close();
    }

    @Override
    public void close() throws IOException {
        links.close();
    }
}
