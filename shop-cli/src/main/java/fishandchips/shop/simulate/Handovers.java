package fishandchips.shop.simulate;

import fishandchips.shop.stations.StationState;
import fishandchips.shop.status.StationHttp;
import java.util.List;
import java.util.OptionalLong;

/** Asks the deliveries what they have handed over. */
final class Handovers implements AutoCloseable {

    private final StationHttp http = new StationHttp();

    /** What a delivery answers. */
    private record Answer(long handedOver) {}

    /** How many orders were ever handed over, whoever's they are; empty when no delivery answers. */
    OptionalLong total(List<StationState> deliveries) throws InterruptedException {
        return http.firstOf(deliveries, "/handovers", Answer.class).stream()
                .mapToLong(Answer::handedOver)
                .findFirst();
    }

    @Override
    public void close() {
        http.close();
    }
}
