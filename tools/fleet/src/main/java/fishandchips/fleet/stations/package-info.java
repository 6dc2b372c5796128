/**
 * Stations as processes. {@link fishandchips.fleet.stations.StationKind} lists the kinds of stations, {@link
 * fishandchips.fleet.stations.OptionalModule} adds kinds, and {@link fishandchips.fleet.stations.Fleet} keeps the wanted number of each running.
 *
 * <p>A new station goes here; {@code CONTRIBUTING.md} has the recipe. This package does not know how a shop is opened: stations get the
 * addresses of the backends as environment variables.
 */
@NullMarked
package fishandchips.fleet.stations;

import org.jspecify.annotations.NullMarked;
