package fishandchips.fleet.open;

import fishandchips.console.Action;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Together;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.Report;
import fishandchips.fleet.backends.Backends;
import fishandchips.fleet.programs.StationProgram;
import fishandchips.fleet.programs.StationPrograms;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens a shop: starts the backends and prepares the programs side by side, then starts the stations. */
final class Opening {

    /** A station that cannot start ends, which is noticed at once; this is for stations that are merely slow. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Duration TELL_EVERY = Duration.ofSeconds(15);

    private final OpenSettings settings;
    private final StationPrograms prepares;
    private final Backends backends;
    private final Fleet fleet;
    private final Report report;
    private final Collection<String> underWay = new ConcurrentSkipListSet<>();

    Opening(StationPrograms prepares, OpenSettings settings, Backends backends, Fleet fleet, Report report) {
        this.settings = settings;
        this.prepares = prepares;
        this.backends = backends;
        this.fleet = fleet;
        this.report = report;
    }

    /** What is not done yet, besides stations that are not ready. */
    List<String> underWay() {
        return List.copyOf(underWay);
    }

    /**
     * Starts everything, and returns when every station is ready.
     *
     * @param programs where to put the programs
     */
    void run(PortPlan ports, Map<StationKind, StationProgram> programs) throws Exception {
        var telling = Thread.ofVirtual().name("opening").start(this::tellWhatItWaitsFor);
        try {
            startAll(ports, programs);
        } finally {
            telling.interrupt();
        }
    }

    private void tellWhatItWaitsFor() {
        try {
            while (true) {
                Thread.sleep(TELL_EVERY);
                var waitsFor = Stream.concat(
                                underWay.stream(),
                                fleet.notReady().stream()
                                        .map(station -> station.name().toString()))
                        .collect(Collectors.joining(", "));
                if (!waitsFor.isEmpty()) {
                    report.say("waiting for " + waitsFor);
                }
            }
        } catch (InterruptedException _) {
            // the shop is open, or could not be opened
        }
    }

    private void startAll(PortPlan ports, Map<StationKind, StationProgram> programs) throws Exception {
        var steps = new ArrayList<Callable<Boolean>>();
        for (var backend : settings.backends()) {
            var port = ports.of(backend);
            steps.add(step(backend.label(), () -> backends.start(backend, port)));
        }
        steps.add(step(
                "the stations' programs, which are trained to start quickly",
                () -> prepare(settings.prepared(), programs)));
        Together.run(steps.size(), steps);
        for (var kind : settings.kinds()) {
            fleet.scale(kind, settings.counts().getOrDefault(kind, 0));
        }
        fleet.awaitReady(LIMIT);
    }

    private void prepare(List<StationKind> kinds, Map<StationKind, StationProgram> programs) throws Exception {
        programs.putAll(prepares.prepareAll(kinds, kind -> report.say(kind.label() + " is unpacked and trained")));
    }

    /**
     * Prepares the program and starts the backends of a kind of station, as far as the shop was opened without.
     *
     * @throws ShopFailedException when that fails
     */
    void makeUpFor(StationKind kind, PortPlan ports, Map<StationKind, StationProgram> programs)
            throws InterruptedException {
        var steps = new ArrayList<Callable<Boolean>>();
        for (var backend : kind.backends()) {
            if (!backends.has(backend) && !settings.elsewhere().containsKey(backend)) {
                steps.add(step(backend.label(), () -> backends.start(backend, ports.of(backend))));
            }
        }
        if (!programs.containsKey(kind)) {
            steps.add(step("the program of " + kind.label(), () -> prepare(List.of(kind), programs)));
        }
        try {
            if (!steps.isEmpty()) {
                Together.run(steps.size(), steps);
            }
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ShopFailedException(FailureReason.of(e), e);
        }
    }

    private Callable<Boolean> step(String name, Action action) {
        return () -> {
            underWay.add(name);
            report.changed();
            try {
                action.run();
                return true;
            } finally {
                underWay.remove(name);
                report.changed();
            }
        };
    }
}
