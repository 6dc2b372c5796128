package fishandchips.shop.stations;

import java.io.IOException;

/** Starts a station's process. */
@FunctionalInterface
public interface Launch {

    Process start(StationName name, StationPorts ports) throws IOException;
}
