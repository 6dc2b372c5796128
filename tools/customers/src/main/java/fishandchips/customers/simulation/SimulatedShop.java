package fishandchips.customers.simulation;

import fishandchips.fleet.stations.StationState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What customers see of a shop, and those who watch them.
 *
 * @param tills where the tills are now; asked again now and then, as they come and go
 * @param deliveries the deliveries that there are now
 * @param kafka the settings of a Kafka client
 */
public record SimulatedShop(Supplier<List<URI>> tills, Supplier<List<StationState>> deliveries, Map<String, String> kafka) {}
