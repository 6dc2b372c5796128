package fishandchips.bench.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import fishandchips.bench.stage.Child;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processes beside the shop, and the core to which it is confined. */
class BusyLoopsTests {

    private final Set<ProcessHandle> before = children();

    @TempDir
    private Path folder;

    private Path log() {
        return folder.resolve("log");
    }

    @Test
    void useTheProcessorsUntilTheyAreClosed() throws IOException {
        try (var _ = BusyLoops.start(2, List.of(), log())) {
            await().untilAsserted(() -> assertThat(started())
                    .hasSize(2)
                    .allSatisfy(loop -> assertThat(loop.info().totalCpuDuration())
                            .hasValueSatisfying(used -> assertThat(used).isPositive())));
        }

        assertThat(started()).isEmpty();
    }

    @Test
    void shareTheCoreToWhichAShopIsConfined() throws Exception {
        assumeThat(OneCore.isThere(log())).as("only Linux has taskset").isTrue();
        try (var station = Child.start(List.of("sleep", "60"), log());
                var _ = BusyLoops.start(1, OneCore.PREFIX, log())) {
            OneCore.confine(shopOf(station), log());

            await().untilAsserted(() -> assertThat(started())
                    .hasSize(2)
                    .allSatisfy(process -> assertThat(Path.of("/proc", String.valueOf(process.pid()), "status"))
                            .content()
                            .containsPattern("Cpus_allowed_list:\\s+0\n")));
        }
    }

    private static ShopState shopOf(Child station) {
        var till = new StationState(
                StationName.parse("till-1"),
                new StationPorts(0, 0),
                ProcessId.of(station.process().toHandle()),
                true,
                0);
        return new ShopState(
                ProcessId.of(ProcessHandle.current()),
                Phase.OPEN,
                0,
                "",
                List.of(),
                List.of(till),
                List.of(),
                List.of(),
                List.of());
    }

    private Set<ProcessHandle> started() {
        var now = children();
        now.removeAll(before);
        return now;
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }
}
