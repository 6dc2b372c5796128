package fishandchips.shop.place;

import fishandchips.shop.backends.BackendState;
import fishandchips.shop.open.ShopState.Phase;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import fishandchips.shop.stations.StationState;
import java.util.List;
import java.util.Map;

/**
 * Who stands where in a shop at one moment.
 *
 * @param stations in the order in which an order meets them
 * @param containers the containers that stations run in, by their full names; none when stations are processes
 */
public record FloorPlan(
        Phase phase, List<StationState> stations, List<BackendState> backends, Map<StationName, String> containers) {

    public FloorPlan {
        stations = List.copyOf(stations);
        backends = List.copyOf(backends);
        containers = Map.copyOf(containers);
    }

    /** A shop of processes. */
    public FloorPlan(Phase phase, List<StationState> stations, List<BackendState> backends) {
        this(phase, stations, backends, Map.of());
    }

    /** The stations of a kind, in order. */
    public List<StationState> stations(StationKind kind) {
        return stations.stream().filter(each -> each.name().kind() == kind).toList();
    }
}
