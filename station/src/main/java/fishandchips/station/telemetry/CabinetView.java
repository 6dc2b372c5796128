package fishandchips.station.telemetry;

import fishandchips.contract.StationReport.Cabinet;
import org.jspecify.annotations.Nullable;

/** What the station sees in the hot cabinet. */
@FunctionalInterface
interface CabinetView {

    /** May take as long as Redis does. Null when there is no cabinet, or when it does not answer. */
    @Nullable
    Cabinet look();
}
