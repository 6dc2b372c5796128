package fishandchips.fleet.open;

import fishandchips.backends.FolderTree;
import fishandchips.console.Interruption;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.programs.StationProgram;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A shop on this machine: its backends, and its stations as processes of their own, each started again when it dies.
 *
 * <p>Any number of shops can be open in one process, each in a folder of its own. What happened in one is still known
 * when a shop is opened in its folder again. Any thread may close it, also while it opens.
 */
public final class Shop implements ShopControl, AutoCloseable {

    private static final Duration PATIENCE_WITH_NEW_STATIONS = Duration.ofMinutes(2);

    private final ShopFolder folder;
    private final OpenSettings settings;
    private final ShopRuntime runtime;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread opener;
    private @Nullable ShopLock lock;
    private @Nullable ControlServer control;

    /**
     * A shop that is not open yet.
     *
     * @param says is told what happens, a line at a time, from any thread
     */
    public Shop(ShopFolder folder, OpenSettings settings, Consumer<String> says) {
        this.folder = folder;
        this.settings = settings;
        this.runtime = new ShopRuntime(folder, settings, says);
    }

    /**
     * Opens the shop, and returns when every station is ready. A shop that could not be opened is closed again.
     *
     * @throws fishandchips.console.WrongUseException when another shop is open in this folder
     * @throws InterruptedException when it is closed meanwhile
     */
    public synchronized void open() throws Exception {
        folder.make();
        lock = ShopLock.take(folder);
        setOpener(Thread.currentThread());
        try {
            tidyUp();
            control = new ControlServer(this, runtime.token());
            runtime.open(control.port());
        } catch (Exception e) {
            setOpener(null);
            close();
            throw e;
        } finally {
            setOpener(null);
        }
    }

    private void tidyUp() throws Exception {
        var leftOver = runtime.endLeftOvers();
        if (leftOver > 0) {
            runtime.say(String.format(Locale.ROOT, "ended %d processes that a killed shop had left over", leftOver));
        }
        if (settings.has(Feature.FRESH)) {
            new FolderTree(folder.data()).delete();
            new FolderTree(folder.journals()).delete();
        }
    }

    @Override
    public void scale(StationKind kind, int count) throws InterruptedException {
        kind.checked(count);
        synchronized (this) {
            runtime.scale(kind, count);
        }
        runtime.fleet().awaitReady(PATIENCE_WITH_NEW_STATIONS);
    }

    /**
     * Adds an optional module to the open shop. Returns when its stations are ready, and those to which it tells something are again. A shop that
     * has it already is left as it is.
     *
     * @param firstPorts the ports of its stations that have addresses, unless any port will do
     * @throws ShopFailedException when one does not become ready; the shop is then without the module, as before
     */
    public void add(OptionalModule module, Map<StationKind, Integer> firstPorts) throws InterruptedException {
        synchronized (this) {
            if (!runtime.add(module, firstPorts)) {
                return;
            }
        }
        try {
            runtime.fleet().awaitReady(PATIENCE_WITH_NEW_STATIONS);
            runtime.changed();
        } catch (ShopFailedException e) {
            synchronized (this) {
                runtime.remove(module);
            }
            throw e;
        }
        for (var station : runtime.toldBy(module)) {
            runtime.say("%s is restarted, for the sake of --%s".formatted(station, module.name()));
            restart(station);
        }
    }

    private void restart(StationName name) throws InterruptedException {
        synchronized (this) {
            runtime.restart(name);
        }
        runtime.fleet().awaitReady(PATIENCE_WITH_NEW_STATIONS);
    }

    /**
     * Restarts the stations of a kind one by one with the program that was built last. Returns when all are ready.
     *
     * @throws ShopFailedException when one does not become ready; those that start from then on run the old program
     */
    void reload(StationKind kind) throws Exception {
        StationProgram before;
        synchronized (this) {
            before = runtime.takeNewProgram(kind);
        }
        try {
            for (var station : stations(kind)) {
                restart(station.name());
            }
        } catch (ShopFailedException e) {
            runtime.takeBack(before);
            throw e;
        }
        runtime.removeOldPrograms(kind);
    }

    @Override
    public void startFault(String fault) throws Exception {
        injectFault(fault);
    }

    /** The same, for those who want to know when it has been undone. */
    public FaultInjector.InjectedFault injectFault(String fault) throws Exception {
        return runtime.injectFault(fault);
    }

    /**
     * Undoes all faults now. Returns when that is done.
     *
     * @throws fishandchips.console.ShopFailedException when something could not be undone; the message names it
     */
    public void undoFaults() throws InterruptedException {
        runtime.undoFaults();
    }

    /** How a browser at the board reaches the server behind the hands-on buttons; empty when the shop is opened without. */
    public Optional<HandsOn> handsOn() {
        return runtime.handsOn();
    }

    @Override
    public List<StationState> stations(StationKind kind) {
        return state().stations(kind);
    }

    /** How the shop is now. */
    public ShopState state() {
        return runtime.state();
    }

    /** Stops tills, then the other stations, then the backends; returns when all is down. A second call only waits. */
    @Override
    public void close() {
        interruptOpener();
        synchronized (this) {
            try {
                if (lock != null) {
                    Interruption.outlast(runtime::close); // what is not closed now stays
                }
            } finally {
                closeQuietly(control);
                closeQuietly(lock);
                lock = null;
                closed.countDown();
            }
        }
    }

    /** Returns when the shop has been closed, by whomever. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    private void closeQuietly(@Nullable AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            runtime.say("could not be closed: " + e);
        }
    }

    private void interruptOpener() {
        synchronized (closed) {
            if (opener != null) {
                opener.interrupt();
            }
        }
    }

    private void setOpener(@Nullable Thread thread) {
        synchronized (closed) {
            opener = thread;
        }
    }
}
