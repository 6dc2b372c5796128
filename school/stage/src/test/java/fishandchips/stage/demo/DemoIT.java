package fishandchips.stage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.ShopLog;
import fishandchips.console.Screen;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Demos with real stations. */
class DemoIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path home;

    @Test
    void showsTheLagOfDemo2AndLeavesNoProcess() {
        var before = processes();

        var said = play("2", "--no-screen", "--for", "45s");

        assertThat(said)
                .contains("Demo 2: three tills, one preparer, one partition", "Order 1: ", "Order ready 1\n")
                .containsPattern("After \\d+ s the lag is [1-9]")
                .endsWith("Closing the shop of the demo.\n");
        assertThat(home.resolve("demo2.log")).content().contains("Order 1: ", "kafka has stopped");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(processes()).isEqualTo(before));
    }

    /** From a cabinet that was full before the shop opened, with an accountant that came later, and a delivery that nobody needs. */
    @Test
    void keepsEveryLawOfTheShop() throws Exception {
        try (var shop = new DemoShop(folder(), 4, Demos.of(4).settings(), null, _ -> {})) {
            shop.open(new Screen(new PrintWriter(new StringWriter()), false));
            FirstFry.write(shop.kafka(), Instant.now());
            shop.start(Demos.of(4).stations());
            try (var _ = new TillCustomers(
                            Demos.of(4), () -> shop.control().stations(StationKind.TILL), shop.journals(), _ -> {});
                    var log = new ShopLog(new HashMap<String, Object>(shop.kafka()))) {
                await().atMost(LIMIT)
                        .until(() -> log.events(Topics.COOK_REQUESTS).size() > 1);
            }
            shop.start(Map.of(StationKind.ACCOUNTANT, 1, StationKind.DELIVERY, 1));

            var demo = new ShopFolder(ROOT, home.resolve("demos/demo4"));
            assertThat(run(
                            ShopCommand.commandLine(demo, screen(new StringWriter())),
                            "cash-up",
                            "--wait",
                            "--only-customers"))
                    .isZero();
        }
    }

    @Test
    void copiesOrdersIntoATableThatARegistryKnowsTheShapeOf() throws Exception {
        var said = playUntil("Table demo6_cod_and_chips: cod [1-9].* in [1-9][0-9]* row", "6");

        assertThat(said).contains("Demo 6: ", "Order ready 1\n", "Connector demo6 is running");
    }

    @Test
    void replaysATopicIntoATableWithInsertsInVainAndThenWithUpserts() throws Exception {
        var said = playUntil("The replay with insert.mode=upsert", "5", "--replay");

        assertThat(said)
                .contains(
                        "Demo 5: orders in PostgreSQL by Kafka Connect, as JSON",
                        "The replay with insert.mode=insert fails: duplicate key value violates unique constraint")
                .containsPattern("The replay with insert.mode=upsert passes, and leaves [0-9]+ rows as they were")
                .containsPattern("Table demo5_cod_and_chips: cod [1-9][0-9]*, chips [1-9][0-9]*, plaice 0 in");
    }

    /** Until a line has come; then nobody reads on, which ends the demo. */
    private String playUntil(String line, String... arguments) throws Exception {
        var before = processes();
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        var command = new CommandLine(new DemoCommand(folder(), new Screen(out, false)));
        var exitCode = CompletableFuture.supplyAsync(
                () -> run(command, withoutScreen(arguments)),
                task -> Thread.ofPlatform().name("demo " + arguments[0]).start(task));
        try (out) {
            await().atMost(LIMIT)
                    .untilAsserted(
                            () -> assertThat(said.toString().lines()).anyMatch(each -> each.matches(line + ".*")));
        }
        var soFar = said.toString();

        assertThat(exitCode.get()).isZero();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(processes()).isEqualTo(before));
        return soFar;
    }

    private static String[] withoutScreen(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--no-screen")).toArray(String[]::new);
    }

    private ShopFolder folder() {
        return new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
    }

    private String play(String... arguments) {
        var said = new StringWriter();
        var exitCode = run(new CommandLine(new DemoCommand(folder(), screen(said))), arguments);
        assertThat(exitCode).as(said.toString()).isZero();
        return said.toString();
    }

    private static int run(CommandLine command, String... arguments) {
        return command.execute(arguments);
    }

    private static Screen screen(StringWriter said) {
        return new Screen(new PrintWriter(said, true), false);
    }

    private static String processes() {
        return ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
