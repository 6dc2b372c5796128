/**
 * Stations as processes: which kinds there are, and the fleet that keeps as many of each running as it was told to.
 *
 * <p>Knows nothing of how the shop is opened; the backends' addresses come in as environment variables.
 */
@NullMarked
package fishandchips.fleet.stations;

import org.jspecify.annotations.NullMarked;
