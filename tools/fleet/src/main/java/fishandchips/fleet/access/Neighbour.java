package fishandchips.fleet.access;

import fishandchips.fleet.stations.StationName;

/**
 * A station in the same network.
 *
 * @param name its kind, and the number of the container among those of its kind
 * @param address where it is, in numbers
 * @param container the container's full name, as {@code docker kill} wants it; the address where nothing tells that name
 */
record Neighbour(StationName name, String address, String container) {}
