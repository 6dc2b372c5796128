package fishandchips.station.telemetry;

import fishandchips.contract.StationReport.Cabinet;
import org.jspecify.annotations.Nullable;

/** Adds the levels of the hot cabinet to a station's reports; a bean of stations that have one. */
@FunctionalInterface
public interface CabinetReporter {

    /** Null while the cabinet does not answer. May take as long as Redis does. */
    @Nullable
    Cabinet look();
}
