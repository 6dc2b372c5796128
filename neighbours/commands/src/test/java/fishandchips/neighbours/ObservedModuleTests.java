package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.provisioning.Secrets;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedModuleTests {

    private static final BackRoom NOWHERE =
            new BackRoom(Map.of(), URI.create("redis://nowhere"), new Database("", "", ""));

    @TempDir
    private Path folder;

    @Test
    void cannotBeOpenedWithoutPrometheus() throws Exception {
        Files.createFile(folder.resolve("prometheus"));

        assertThat(new ObservedModule(File.pathSeparator + folder).missing())
                .contains("There is no program prometheus on the PATH: install it (on Debian and Ubuntu:"
                        + " apt-get install prometheus), or open the shop without --observed.");
    }

    @Test
    void findsPrometheusOnThePath() throws Exception {
        Files.createFile(
                folder.resolve("prometheus"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertThat(new ObservedModule("/nowhere" + File.pathSeparator + folder).missing())
                .isEmpty();
    }

    @Test
    void tellsTheMemoryOfEveryStation(@TempDir Path home) throws Exception {
        var running = ProcessId.of(ProcessHandle.current());
        var stations = List.of(station("till-1", running), station("prometheus-1", running));

        assertThat(new ObservedModule(home.toString()).status(NOWHERE, stations))
                .hasSize(2)
                .anyMatch(line -> line.matches("till-1 uses \\d+ MB of memory\\."))
                .anyMatch(line -> line.matches("prometheus-1 uses \\d+ MB of memory\\."));
    }

    private static StationState station(String name, ProcessId process) {
        return new StationState(StationName.parse(name), new StationPorts(1, 1), process, true, 0);
    }

    @Test
    void needsNoPassword() throws Exception {
        Secrets.write(folder, false, 1);

        assertThat(folder.resolve("prometheus")).doesNotExist();
        assertThat(folder.resolve("registry")).exists();
    }
}
