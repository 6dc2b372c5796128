package fishandchips.fleet.programs;

import fishandchips.backends.OwnSession;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.function.Function;

/**
 * Starts stations from their programs, and tells them who they are and where the backends are. Each has a session of its own:
 * where processors are scarce, a till that takes orders keeps neither Kafka from acknowledging them nor a preparer from preparing them.
 */
public final class StationLauncher implements Fleet.Launcher {

    private final ShopFolder folder;
    private final Map<StationKind, StationProgram> programs;
    private final Gear gear;
    private final Function<StationKind, Map<String, String>> backends;

    /**
     * Takes what all stations need.
     *
     * @param programs by kind
     * @param gear with which they are run
     * @param backends environment variables that tell a station of a kind where the backends are, and what else it shall know
     */
    public StationLauncher(
            ShopFolder folder,
            Map<StationKind, StationProgram> programs,
            Gear gear,
            Function<StationKind, Map<String, String>> backends) {
        this.folder = folder;
        this.programs = programs;
        this.gear = gear;
        this.backends = backends;
    }

    @Override
    public Process start(StationName name, StationPorts ports) throws IOException {
        var program = programs.get(name.kind());
        if (program == null) {
            throw new IOException("there is no program for it");
        }
        var process = new ProcessBuilder(OwnSession.of(program.command(name, gear)))
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.log(name.toString()).toFile()));
        process.environment().putAll(backends.apply(name.kind()));
        process.environment()
                .putAll(Map.of(
                        "SHOP_STATION_SLOT", String.valueOf(name.slot()),
                        "SERVER_PORT", String.valueOf(ports.server()),
                        "MANAGEMENT_SERVER_PORT", String.valueOf(ports.management())));
        return process.start();
    }
}
