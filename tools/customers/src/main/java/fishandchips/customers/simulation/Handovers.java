package fishandchips.customers.simulation;

import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationState;
import java.util.List;
import java.util.OptionalLong;

/** Asks the deliveries what they have handed over, or thrown away when nobody came for it. */
final class Handovers implements AutoCloseable {

    private final StationHttp http = new StationHttp();

    /** What a delivery answers. */
    private record Answer(long handedOver, long thrownAway) {

        long together() {
            return handedOver + thrownAway;
        }
    }

    /** How many orders of all customers have ever left the counter; empty when no delivery answers. */
    OptionalLong total(List<StationState> deliveries) throws InterruptedException {
        return http.firstOf(deliveries, "/handovers", Answer.class).stream()
                .mapToLong(Answer::together)
                .findFirst();
    }

    @Override
    public void close() {
        http.close();
    }
}
