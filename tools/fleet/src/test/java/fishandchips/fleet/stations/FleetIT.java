package fishandchips.fleet.stations;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.console.ShopFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fleet with processes that only sleep in the place of stations. */
class FleetIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Map<String, Process> processes = new ConcurrentHashMap<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile List<String> program = List.of("sleep", "600");

    private final Fleet fleet = new Fleet(
            (name, _) -> {
                var process = new ProcessBuilder(program).start();
                processes.put(name.toString(), process);
                return process;
            },
            _ -> true,
            said::add,
            name -> new StationPorts(name.slot(), name.slot()));

    @AfterEach
    void stopAll() throws InterruptedException {
        fleet.stop(StationKind.all());

        assertThat(processes.values()).noneMatch(Process::isAlive);
    }

    private Process process(String name) {
        return Objects.requireNonNull(processes.get(name));
    }

    private List<String> names() {
        return fleet.states().stream().map(state -> state.name().toString()).toList();
    }

    @Test
    void stopsTheHighestSlotsFirst() throws InterruptedException {
        fleet.scale(PREPARER, 3);
        fleet.scale(COOK, 1);
        fleet.awaitReady(LIMIT);
        said.clear();

        fleet.scale(PREPARER, 1);

        assertThat(names()).containsExactly("preparer-1", "cook-1");
        assertThat(said).containsExactly("preparer-3 has stopped", "preparer-2 has stopped");
        assertThat(process("preparer-3").isAlive()).isFalse();
    }

    @Test
    void putsAnotherInThePlaceOfOneThatWasKilled() throws InterruptedException {
        fleet.scale(PREPARER, 2);
        fleet.awaitReady(LIMIT);
        var killed = process("preparer-2");

        killed.destroyForcibly();

        await().atMost(LIMIT).untilAsserted(() -> {
            var state = fleet.states().get(1);
            assertThat(state.ready()).isTrue();
            assertThat(state.restarts()).isEqualTo(1);
            assertThat(state.ports().server()).isEqualTo(2);
            assertThat(process("preparer-2").pid()).isNotEqualTo(killed.pid());
        });
        assertThat(said)
                .contains(String.format(
                        Locale.ROOT,
                        "preparer-2 (pid %d) died with exit code 137, another takes its place",
                        killed.pid()));
    }

    @Test
    void keepsThePortsOfASlotThatWasEmptyMeanwhile() throws InterruptedException {
        fleet.scale(COOK, 2);
        var before = ports();

        fleet.scale(COOK, 0);
        fleet.scale(COOK, 2);

        assertThat(ports()).isEqualTo(before);
    }

    private Map<String, StationPorts> ports() {
        return fleet.states().stream()
                .collect(Collectors.toMap(state -> state.name().toString(), StationState::ports));
    }

    @Test
    void givesUpWaitingForOneThatDiesAgainAndAgain() throws InterruptedException {
        program = List.of("false");

        fleet.scale(COOK, 1);

        assertThatThrownBy(() -> fleet.awaitReady(LIMIT))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage("cook-1 dies as soon as it is started; ./shop logs cook-1 says why.");
    }

    @Test
    void triesAgainWhateverKeepsAStationFromStarting() throws InterruptedException {
        program = List.of(); // a fault of ours: ProcessBuilder throws an IndexOutOfBoundsException

        fleet.scale(COOK, 1);
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(said).anyMatch(line -> line.startsWith("cook-1 could not be started: ")));
        program = List.of("sleep", "600");

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(fleet.states().getFirst().ready()).isTrue());
    }

    @Test
    void saysWhyAStationCannotBeStarted() throws InterruptedException {
        program = List.of("no-such-program");

        fleet.scale(COOK, 1);

        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(said).anyMatch(sentence -> sentence.startsWith("cook-1 could not be started: ")));
    }
}
