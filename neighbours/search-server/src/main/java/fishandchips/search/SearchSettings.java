package fishandchips.search;

import fishandchips.http.RequestGuard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What OpenSearch is told by the environment, as every station is.
 *
 * @param api where it serves its API
 * @param management where it tells whether it is ready
 * @param data the folder of its indices
 * @param hosts names of this server besides localhost
 */
record SearchSettings(Address api, Address management, Path data, List<String> hosts) {

    private static final String LOOPBACK = "127.0.0.1";

    /** Where a server listens. */
    record Address(String host, int port) {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when a port is no number; the message names it
     */
    static SearchSettings of(Map<String, String> environment) {
        return new SearchSettings(
                address(environment, "SERVER_", "8760"),
                address(environment, "MANAGEMENT_SERVER_", "8761"),
                Path.of(environment.getOrDefault("SHOP_STATION_DATA", "data")),
                hosts(environment));
    }

    /** The names of this server besides localhost, which the guard of its API allows. */
    static List<String> hosts(Map<String, String> environment) {
        return RequestGuard.hosts(environment.getOrDefault("SHOP_HTTP_ALLOWED_HOSTS", ""));
    }

    private static Address address(Map<String, String> environment, String prefix, String port) {
        var value = environment.getOrDefault(prefix + "PORT", port);
        try {
            return new Address(environment.getOrDefault(prefix + "ADDRESS", LOOPBACK), Integer.parseInt(value));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    "%sPORT must be the number of a port, and is %s.".formatted(prefix, value));
        }
    }

    /**
     * OpenSearch's settings. Its own are the defaults of all that is not here.
     *
     * <p>Watermarks are amounts and not shares: what is 90 % full may have room for all orders of a year.
     */
    Map<String, String> node() {
        return Map.ofEntries(
                Map.entry("http.host", api.host()),
                Map.entry("http.port", String.valueOf(api.port())),
                Map.entry("transport.host", LOOPBACK), // there is no other node
                Map.entry("transport.port", "0"),
                Map.entry("discovery.seed_hosts", ""),
                Map.entry("action.auto_create_index", "false"), // an index without its mapping would guess types
                Map.entry(
                        "node.store.allow_mmap", "false"), // else it needs vm.max_map_count, and counts files as memory
                Map.entry("cluster.routing.allocation.disk.watermark.low", "500mb"),
                Map.entry("cluster.routing.allocation.disk.watermark.high", "300mb"),
                Map.entry("cluster.routing.allocation.disk.watermark.flood_stage", "200mb"));
    }
}
