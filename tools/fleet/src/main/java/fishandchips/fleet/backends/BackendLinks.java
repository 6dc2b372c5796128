package fishandchips.fleet.backends;

import fishandchips.backends.SideDoor;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.Map;

/** How stations reach the backends: directly, unless an implementation puts something in between. */
public interface BackendLinks {

    /** A backend is about to be started on this port. */
    default void add(BackendKind backend, int port) {}

    /** Listeners that Kafka opens besides its own: it tells clients where to connect, and so needs one for each way to it. */
    default List<SideDoor> kafkaListeners() {
        return List.of();
    }

    /**
     * Environment variables by which a station of a kind finds the backends.
     *
     * @param direct those by which it would find them directly
     */
    default Map<String, String> environment(StationKind station, Map<String, String> direct) {
        return direct;
    }
}
