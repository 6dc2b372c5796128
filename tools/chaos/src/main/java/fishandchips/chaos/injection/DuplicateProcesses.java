package fishandchips.chaos.injection;

import fishandchips.backends.Ports;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Second processes in slots of stations. Safe for any number of threads. */
final class DuplicateProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Runnable changed;
    private final Set<ProcessId> running = ConcurrentHashMap.newKeySet();

    /**
     * There are none yet.
     *
     * @param changed is called whenever there is one more, or one less
     */
    DuplicateProcesses(Runnable changed) {
        this.changed = changed;
    }

    /** Starts one, on ports of its own. */
    Undo start(StationName station, Fleet.Launcher launcher) throws IOException {
        var duplicate = ProcessId.of(launcher.start(station, new StationPorts(Ports.free(), Ports.free()))
                .toHandle());
        running.add(duplicate);
        changed.run();
        return () -> {
            duplicate.end(PATIENCE);
            running.remove(duplicate);
            changed.run();
        };
    }

    /** Those that run now. */
    List<ProcessId> running() {
        return List.copyOf(running);
    }
}
