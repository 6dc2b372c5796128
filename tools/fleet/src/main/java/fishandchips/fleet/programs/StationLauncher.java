package fishandchips.fleet.programs;

import fishandchips.backends.OwnSession;
import fishandchips.console.Table;
import fishandchips.contract.ShopName;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Starts stations from their programs, with their names and the addresses of the backends. Each has a session of its own: when processor time
 * is scarce, a busy till then cannot take the time of Kafka or of a preparer.
 *
 * @param programs by kind
 * @param gear with which they are run
 * @param backends environment variables that tell a station of a kind where the backends are, and what else it shall know
 */
public record StationLauncher(
        ShopFolder folder,
        Map<StationKind, StationProgram> programs,
        Gear gear,
        Function<StationKind, Map<String, String>> backends)
        implements Fleet.Launcher {

    /** Where a station may keep files that survive its process; it creates the folder itself. In a training run there is none. */
    private static final String DATA_FOLDER = "SHOP_STATION_DATA";

    @Override
    public Process start(StationName name, StationPorts ports) throws IOException {
        var program = program(name);
        var process = new ProcessBuilder(OwnSession.of(program.command(name, gear)))
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.log(name.toString()).toFile()));
        process.environment().putAll(environment(name, ports));
        return process.start();
    }

    private StationProgram program(StationName name) throws IOException {
        var program = programs.get(name.kind());
        if (program == null) {
            throw new IOException("there is no program for it");
        }
        return program;
    }

    private Map<String, String> environment(StationName name, StationPorts ports) {
        var environment = environment(folder, backends.apply(name.kind()), name.slot(), ports);
        environment.put(DATA_FOLDER, folder.data().resolve(name.toString()).toString());
        return environment;
    }

    static Map<String, String> environment(
            ShopFolder folder, Map<String, String> backends, int slot, StationPorts ports) {
        var environment = new TreeMap<>(backends);
        environment.put("SHOP_HOME", folder.home().toString());
        environment.putIfAbsent(ShopName.VARIABLE, ShopNames.SHOP);
        environment.put("SHOP_STATION_SLOT", String.valueOf(slot));
        environment.put("SERVER_PORT", String.valueOf(ports.server()));
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management()));
        return environment;
    }

    /** What a person tells an IDE who starts a station there: lines with the main class, where it is, and the environment. */
    public List<String> byHand(StationName name, StationPorts ports) throws IOException {
        var program = program(name);
        var environment = environment(name, ports).entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(";"));
        return new Table()
                .row("start " + name + " by hand", program.mainClass())
                .row("  module", name.kind().module())
                .row("  or class path", program.classPath())
                .row("  environment", environment)
                .lines();
    }
}
