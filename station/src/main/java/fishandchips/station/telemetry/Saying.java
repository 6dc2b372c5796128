package fishandchips.station.telemetry;

import fishandchips.contract.FloorEvent;
import java.time.Instant;

/** Something that a station has to say, but for its name and the time. */
@FunctionalInterface
interface Saying {

    FloorEvent by(String station, Instant now);
}
