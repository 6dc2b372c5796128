package fishandchips.fleet.stations;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The stations of a shop: as many of each kind as it was told to keep, each of them started again when it dies. Safe for
 * any number of threads.
 */
public final class Fleet {

    private static final int HOPELESS = 3;
    private static final long LOOK_EVERY_MILLIS = 50;

    /** Starts a station's process. */
    @FunctionalInterface
    public interface Launcher {

        Process start(StationName name, StationPorts ports) throws IOException;
    }

    /** Asks a station whether it is ready for work; called from any thread. */
    @FunctionalInterface
    public interface Readiness {

        boolean of(StationState station) throws InterruptedException;
    }

    private final Launcher launcher;
    private final Readiness readiness;
    private final Report report;
    private final Function<StationName, StationPorts> choosesPorts;
    private final ConcurrentMap<StationName, StationPorts> ports = new ConcurrentHashMap<>();
    private final NavigableMap<StationName, SupervisedStation> stations = new ConcurrentSkipListMap<>();

    /**
     * A fleet without stations.
     *
     * @param choosesPorts asked once for each name: a station that is started again has the ports that it had
     */
    public Fleet(
            Launcher launcher, Readiness readiness, Report report, Function<StationName, StationPorts> choosesPorts) {
        this.launcher = launcher;
        this.readiness = readiness;
        this.report = report;
        this.choosesPorts = choosesPorts;
    }

    /**
     * Keeps {@code count} stations of a kind from now on. Those too many are stopped one by one, the highest slot first,
     * and are gone when this returns; new ones are started, but need not be ready.
     */
    public synchronized void scale(StationKind kind, int count) throws InterruptedException {
        for (var name : named(kind).reversed()) {
            if (name.slot() > count) {
                stop(name);
            }
        }
        for (var slot = 1; slot <= count; slot++) {
            stations.computeIfAbsent(new StationName(kind, slot), this::start);
        }
    }

    /** How many of a kind are kept. */
    public int count(StationKind kind) {
        return named(kind).size();
    }

    private SupervisedStation start(StationName name) {
        return new SupervisedStation(name, ports(name), launcher, readiness, report);
    }

    /** The ports that a station has, or will have once it is started. */
    public StationPorts ports(StationName name) {
        return ports.computeIfAbsent(name, choosesPorts);
    }

    /** Stops a station if it is kept, and starts it again, with the program that there is now. It need not be ready when this returns. */
    public synchronized void restart(StationName name) throws InterruptedException {
        stop(name);
        stations.computeIfAbsent(name, this::start);
    }

    private void stop(StationName name) throws InterruptedException {
        var station = stations.get(name);
        if (station != null) {
            station.stop();
            stations.remove(name);
            report.say("%s has stopped".formatted(name));
            report.changed();
        }
    }

    private List<StationName> named(StationKind kind) {
        return stations.keySet().stream()
                .filter(name -> name.kind().equals(kind))
                .toList();
    }

    /** Stops all stations of some kinds side by side. */
    public void stop(List<StationKind> kinds) throws InterruptedException {
        var stoppers = stations.keySet().stream()
                .filter(name -> kinds.contains(name.kind()))
                .map(name -> Thread.ofVirtual().start(() -> stopUninterrupted(name)))
                .toList();
        for (var stopper : stoppers) {
            stopper.join();
        }
    }

    private void stopUninterrupted(StationName name) {
        try {
            stop(name);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the stopping of " + name, e);
        }
    }

    /**
     * Waits until all are ready for work.
     *
     * @throws ShopFailedException when that takes longer than {@code limit}, or when one dies again and again
     */
    public void awaitReady(Duration limit) throws InterruptedException {
        var waited = new Stopwatch();
        for (var waiting = notReady(); !waiting.isEmpty(); waiting = notReady()) {
            for (var state : waiting) {
                if (state.restarts() >= HOPELESS) {
                    throw new ShopFailedException("%s dies as soon as it is started; ./shop logs %s says why."
                            .formatted(state.name(), state.name()));
                }
            }
            if (waited.isPast(limit)) {
                throw new ShopFailedException(String.format(
                        Locale.ROOT,
                        "%s is not ready after %d s; ./shop logs %s may say why.",
                        waiting.getFirst().name(),
                        limit.toSeconds(),
                        waiting.getFirst().name()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** The stations that are not ready for work, in order. */
    public List<StationState> notReady() {
        return states().stream().filter(state -> !state.ready()).toList();
    }

    /** All stations, in order. */
    public List<StationState> states() {
        return stations.values().stream()
                .map(SupervisedStation::state)
                .sorted(Comparator.comparing(StationState::name))
                .toList();
    }
}
