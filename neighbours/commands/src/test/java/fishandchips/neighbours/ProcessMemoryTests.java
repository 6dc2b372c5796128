package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.ProcessId;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcessMemoryTests {

    private static StationState station(String name, @Nullable ProcessId process) {
        return new StationState(StationName.parse(name), new StationPorts(1, 1), process, true, 0);
    }

    @Test
    void tellsTheMemoryOfTheProcessesOfAKind() throws Exception {
        var running = ProcessId.of(ProcessHandle.current());
        var gone = new ProcessId(4_000_000, Instant.EPOCH);

        var lines = ProcessMemory.lines(
                List.of(
                        station("till-1", running),
                        station("connect-1", running),
                        station("connect-2", gone),
                        station("connect-3", null)),
                ConnectModule.CONNECT);

        assertThat(lines).singleElement().asString().matches("connect-1 uses [1-9][0-9]{1,3} MB of memory\\.");
    }
}
