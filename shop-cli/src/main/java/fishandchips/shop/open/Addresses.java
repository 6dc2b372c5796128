package fishandchips.shop.open;

import fishandchips.shop.Table;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.util.Comparator;
import java.util.List;

/** Where people find what, when the shop is open. */
final class Addresses {

    private Addresses() {}

    /** A line for each station that has an address, the boards first, and one for the logs. */
    static List<String> of(List<StationState> stations) {
        var table = new Table();
        stations.stream()
                .filter(station -> station.name().kind().hasAddress())
                .sorted(Comparator.comparing(station -> station.name().kind() != StationKind.BOARD))
                .forEach(station -> table.row("  " + station.name(), station.address(path(station))));
        table.row("  logs", "./shop logs STATION");
        return table.lines();
    }

    private static String path(StationState station) {
        return switch (station.name().kind()) {
            case TILL, BOARD -> "/";
            case ACCOUNTANT -> "/takings";
            case DELIVERY -> "/handovers";
            case PREPARER, COOK -> "";
        };
    }
}
