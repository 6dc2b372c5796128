package fishandchips.fleet.stations;

/**
 * The ports of a station.
 *
 * @param server the port for its clients; the same as {@code management} when it has none
 * @param management the port for health and metrics
 */
public record StationPorts(int server, int management) {}
