package fishandchips.fleet.open;

import fishandchips.console.Table;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.util.Comparator;
import java.util.List;

/** The addresses that people need when the shop is open. */
final class Addresses {

    private Addresses() {}

    /**
     * A line for each station that has an address, the boards first, and one for the logs.
     *
     * @param fragment what comes behind the addresses of boards; may be empty
     */
    static List<String> of(List<StationState> stations, String fragment) {
        var table = new Table();
        stations.stream()
                .filter(station -> station.name().kind().hasAddress())
                .sorted(Comparator.comparing(station -> !station.name().kind().equals(StationKind.BOARD)))
                .forEach(station -> table.row("  " + station.name(), station.address(path(station, fragment))));
        table.row("  logs", "./shop logs STATION");
        return table.lines();
    }

    private static String path(StationState station, String fragment) {
        var kind = station.name().kind();
        return kind.equals(StationKind.BOARD) ? kind.page() + fragment : kind.page();
    }
}
