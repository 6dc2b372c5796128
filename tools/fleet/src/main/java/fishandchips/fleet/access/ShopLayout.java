package fishandchips.fleet.access;

import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationState;
import java.util.List;
import java.util.Map;

/**
 * The stations and backends of a shop at one moment.
 *
 * @param stations in the order in which an order meets them
 * @param modules the optional modules that it is open with
 * @param containers the containers that stations run in, by their full names; empty when stations are processes
 */
public record ShopLayout(
        Phase phase,
        List<StationState> stations,
        List<BackendState> backends,
        List<OptionalModule> modules,
        Map<StationName, String> containers) {

    public ShopLayout {
        stations = List.copyOf(stations);
        backends = List.copyOf(backends);
        modules = List.copyOf(modules);
        containers = Map.copyOf(containers);
    }

    /** The kinds of stations that this shop can have. */
    public List<StationKind> kinds() {
        return OptionalModule.stations(modules);
    }

    /** The stations of a kind, in order. */
    public List<StationState> stations(StationKind kind) {
        return stations.stream().filter(each -> each.name().kind().equals(kind)).toList();
    }
}
