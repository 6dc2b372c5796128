package fishandchips.fleet.stations;

/**
 * Where a station listens.
 *
 * @param server where it answers people; the same as {@code management} when it does not
 * @param management where it tells its health
 */
public record StationPorts(int server, int management) {}
