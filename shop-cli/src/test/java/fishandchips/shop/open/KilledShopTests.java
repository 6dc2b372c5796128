package fishandchips.shop.open;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.FolderLock;
import fishandchips.console.Screen;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the commands say when the process that kept the shop open was killed. */
class KilledShopTests {

    private static final ProcessId GONE = new ProcessId(4_000_000, Instant.EPOCH);
    private static final StationPorts PORTS = new StationPorts(1, 1);

    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();
    private Process kafka;
    private Process till;

    @BeforeEach
    void killTheSupervisor() throws IOException {
        kafka = new ProcessBuilder("sleep", "60").start();
        till = new ProcessBuilder("sleep", "60").start();
        var state = new ShopState(
                GONE,
                Phase.OPEN,
                1,
                "secret",
                List.of(
                        new BackendState("kafka", "127.0.0.1:1", 1, ProcessId.of(kafka.toHandle())),
                        new BackendState("redis", "redis://127.0.0.1:1", 1, GONE)),
                List.of(
                        new StationState(StationName.parse("till-1"), PORTS, ProcessId.of(till.toHandle()), true, 0),
                        new StationState(StationName.parse("cook-1"), PORTS, GONE, true, 0)),
                List.of(),
                List.of(),
                List.of());
        Files.write(new ShopFolder(home, home).state(), JsonMapper.shared().writeValueAsBytes(state));
    }

    @AfterEach
    void endTheRest() {
        kafka.destroyForcibly();
        till.destroyForcibly();
    }

    private int shop(String command) {
        var screen = new Screen(new PrintWriter(new StringWriter()), false);
        return ShopCommand.commandLine(new ShopFolder(home, home), screen)
                .setErr(new PrintWriter(err))
                .execute(command.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "order chips",
                "scale cook=2",
                "simulate --orders 5",
                "cash-up",
                "chaos kill cook",
                "rebuild-cabinet",
                "dead-letters"
            })
    void saysWhatStillRunsAndWhatToDoAboutIt(String command) {
        var exitCode = shop(command);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err)
                .hasToString(String.format(
                        Locale.ROOT,
                        "shop: The shop's supervisor (pid 4000000) was killed. These processes still run, nobody starts them"
                                + " again when they die, and a till goes on taking orders: till-1 (pid %d), kafka (pid %d)."
                                + " ./shop close ends them; ./shop open ends them and opens the shop again, with all that it"
                                + " knows.%n",
                        till.pid(),
                        kafka.pid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "chaos --mend", "chaos kill cook"})
    void saysThatTheSupervisorHasEndedWhenItIsKilledWhileACommandAsksIt(String command) throws Exception {
        try (var _ = FolderLock.claim(new ShopFolder(home, home).lock())
                .orElseThrow()) { // as if it had still been there when it was looked for
            var exitCode = shop(command);

            assertThat(exitCode).isEqualTo(1);
            assertThat(err)
                    .hasToString(String.format(
                            Locale.ROOT,
                            "shop: The process 4000000 that keeps the shop open has ended before it answered."
                                    + " ./shop status shows what still runs, ./shop logs shop why.%n"));
        }
    }

    @Test
    void saysThatNothingRunsAnyMore() throws InterruptedException {
        kafka.destroyForcibly().waitFor();
        till.destroyForcibly().waitFor();

        shop("status");

        assertThat(err)
                .hasToString(String.format(
                        Locale.ROOT,
                        "shop: The shop's supervisor (pid 4000000) was killed. Nothing of the shop runs any more."
                                + " ./shop open opens the shop again, with all that it knows.%n"));
    }
}
