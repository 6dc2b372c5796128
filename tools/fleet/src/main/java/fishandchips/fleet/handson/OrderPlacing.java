package fishandchips.fleet.handson;

import fishandchips.fleet.stations.StationState;
import java.util.List;

/** Places the orders that people at a board ask for. Safe for any number of threads. */
@FunctionalInterface
public interface OrderPlacing {

    /**
     * Places orders of any meals. Returns when the tills have taken them all.
     *
     * @throws fishandchips.console.WrongUseException when that is no number of orders that can be placed at once
     * @throws fishandchips.console.ShopFailedException when no till has taken one for certain; others may have been placed
     */
    void place(int orders, List<StationState> tills) throws Exception;
}
