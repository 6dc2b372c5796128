package fishandchips.shop.stations;

/**
 * Where a station listens, on loopback only.
 *
 * @param server where it answers people; the same as {@code management} when it does not
 * @param management where it tells its health
 */
public record StationPorts(int server, int management) {}
