package fishandchips.shop.open;

import fishandchips.shop.Table;
import fishandchips.shop.stations.StationState;
import java.util.List;

/** Where people find what, when the shop is open. */
final class Addresses {

    private Addresses() {}

    /** A line for each station that has an address, and one for the logs. */
    static List<String> of(List<StationState> stations) {
        var table = new Table();
        for (var station : stations) {
            if (station.name().kind().hasAddress()) {
                table.row("  " + station.name(), station.address(path(station)));
            }
        }
        table.row("  logs", "./shop logs STATION");
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
