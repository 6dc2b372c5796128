package fishandchips.shop.open;

import fishandchips.shop.Table;
import fishandchips.shop.stations.StationState;
import java.util.List;

/** Where people find what, when the shop is open. */
public final class Addresses {

    private Addresses() {}

    /**
     * A line for each station that has an address, and one for the logs.
     *
     * @param command how the command line is called
     */
    public static List<String> of(List<StationState> stations, String command) {
        var table = new Table();
        for (var station : stations) {
            if (station.name().kind().hasAddress()) {
                table.row("  " + station.name(), station.address(path(station)));
            }
        }
        table.row("  logs", command + " logs STATION");
        return table.lines();
    }

    private static String path(StationState station) {
        return switch (station.name().kind()) {
            case TILL -> "/";
            case ACCOUNTANT -> "/takings";
            case DELIVERY -> "/handovers";
            case PREPARER, COOK -> "";
        };
    }
}
