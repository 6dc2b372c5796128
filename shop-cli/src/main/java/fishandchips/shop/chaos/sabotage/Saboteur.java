package fishandchips.shop.chaos.sabotage;

import fishandchips.console.WrongUseException;
import fishandchips.shop.ProcessId;
import fishandchips.shop.Report;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.backends.Backends;
import fishandchips.shop.chaos.fault.BackendFault;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.chaos.fault.LinkFault;
import fishandchips.shop.chaos.fault.ProcessFault;
import fishandchips.shop.chaos.fault.StationFault;
import fishandchips.shop.chaos.wire.WeakPoints;
import fishandchips.shop.stations.Fleet;
import fishandchips.shop.stations.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Breaks the shop, as it is told, and makes it whole again. Safe for any number of threads. */
public final class Saboteur implements AutoCloseable {

    private static final Duration RETRY_PAUSE = Duration.ofSeconds(5);

    private final ExecutorService atWork = Executors.newVirtualThreadPerTaskExecutor();
    private final WeakPoints weakPoints;
    private final Report report;
    private final Watchdog watchdog;
    private final DuplicateProcesses duplicates;
    private final ProcessSabotage processes;
    private final LinkSabotage links;
    private final BackendSabotage backends;

    public Saboteur(
            ShopFolder folder, WeakPoints weakPoints, Backends backends, Fleet fleet, Launch launch, Report report) {
        this.weakPoints = weakPoints;
        this.report = report;
        this.watchdog = new Watchdog(report, RETRY_PAUSE);
        this.duplicates = new DuplicateProcesses(launch, report::changed);
        this.processes = new ProcessSabotage(new Processes(fleet, backends), duplicates);
        this.links = new LinkSabotage(weakPoints);
        this.backends = new BackendSabotage(backends, folder);
    }

    /**
     * Carries out a fault. Returns when it has begun, or has happened; it is undone when its time is over.
     *
     * @throws WrongUseException when the shop is not breakable, and would have to be
     */
    public Breakage breakIt(Fault fault) throws Exception {
        if (fault.needsBreakable() && !weakPoints.isBreakable()) {
            throw new WrongUseException(
                    "This shop was not opened to be broken like this: close it, and ./shop open --breakable.");
        }
        report.say("chaos: " + fault);
        try {
            return atWork.submit(() -> watchdog.watch(fault, carryOut(fault))).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception reason ? reason : e;
        }
    }

    private Undo carryOut(Fault fault) throws Exception {
        return switch (fault) {
            case ProcessFault process -> processes.carryOut(process);
            case LinkFault link -> links.carryOut(link);
            case StationFault station -> arm(station.fileName());
            case BackendFault backend -> backends.carryOut(backend);
        };
    }

    private Undo arm(String file) throws IOException {
        var armed = weakPoints.crashPoints().resolve(file);
        Files.write(armed, new byte[0]);
        return () -> Files.deleteIfExists(armed);
    }

    /**
     * Undoes now all faults that are still to be undone. Returns when that is done.
     *
     * @throws fishandchips.console.ShopFailedException when something could not be undone; it is tried again every few seconds
     */
    public void undoAll() throws InterruptedException {
        watchdog.undoAll();
    }

    /** Processes that belong to no station that is kept. */
    public List<ProcessId> strays() {
        return duplicates.running();
    }

    /** Ends the fault that it carries out, and undoes all. */
    @Override
    public void close() {
        atWork.shutdownNow();
        atWork.close();
        watchdog.close();
    }
}
