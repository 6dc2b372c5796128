package fishandchips.shop.place;

import fishandchips.shop.backends.BackendState;
import fishandchips.shop.open.ShopState.Phase;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.util.List;

/**
 * Who stands where in a shop at one moment.
 *
 * @param stations in the order in which an order meets them
 */
public record FloorPlan(Phase phase, List<StationState> stations, List<BackendState> backends) {

    public FloorPlan {
        stations = List.copyOf(stations);
        backends = List.copyOf(backends);
    }

    /** The stations of a kind, in order. */
    public List<StationState> stations(StationKind kind) {
        return stations.stream().filter(each -> each.name().kind() == kind).toList();
    }
}
