package fishandchips.shop.stations;

import fishandchips.shop.ProcessId;
import org.jspecify.annotations.Nullable;

/**
 * How a station is.
 *
 * @param process the last that was started; null before the first
 * @param ready whether it has become ready for work since it was started
 * @param restarts how often it had to be started again
 */
public record StationState(
        StationName name, StationPorts ports, @Nullable ProcessId process, boolean ready, int restarts) {}
