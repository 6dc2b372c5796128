package fishandchips.shop.open;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.DELIVERY;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;
import static fishandchips.shop.ShopRunner.run;
import static fishandchips.shop.module.SecondLedger.BOOKKEEPER;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.Ports;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.stations.StationState;
import fishandchips.shop.ShopCommand;
import fishandchips.shop.ShopRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole shop with every command, opened in this process as other tests may do it. */
class ShopIT {

    @TempDir
    private Path home;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private @Nullable Process cook;

    @AfterEach
    void endWhatWasStartedByHand() throws InterruptedException {
        if (cook != null) {
            cook.destroyForcibly().waitFor();
        }
    }

    @Test
    void servesWhoeverComesAndLeavesNothingBehind() throws Exception {
        var folder = ShopRunner.folder(home);
        List<ProcessId> processes;

        try (var shop = new Shop(folder, OpenSettings.onAnyPorts().with(TILL, 2).without(COOK), said::add)) {
            shop.open();
            runsKafkasOwnTools();
            getsAnOptionalModule(folder, shop);
            processes = processes(shop.state());
            cook = startByHand("cook-1");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(run(folder, "status")).containsPattern("cook +cook-requests .* cook-1 "));

            assertThat(run(folder, "order", "plaice and chips", "--count", "2", "--follow"))
                    .contains("at till-1", "at till-2", "short", "fried", "ready", "handed over");
            assertThat(run(folder, "scale", "preparer=2"))
                    .contains("before  preparer-1: 0 1 2 3 4 5", "preparer-2 takes");
            assertThat(shop.state().stations(PREPARER)).hasSize(2).allMatch(StationState::ready);
            assertThat(run(folder, "status")).contains("NO DEAD LETTERS").containsPattern("\n +2 +0 +2 +2\n");
            showsItsRecords(folder);
            hasWhatTheOptionalModuleBrings(folder, shop);
            var delivery = shop.state().stations(DELIVERY);
            assertThat(run(folder, "reload", "delivery")).contains("Restarted 1 of delivery");
            assertThat(shop.state().stations(DELIVERY))
                    .allMatch(StationState::ready)
                    .doesNotContainAnyElementsOf(delivery);
            refusesForeignNames(shop.state());
            assertThatThrownBy(() -> new Shop(folder, OpenSettings.onAnyPorts(), said::add).open())
                    .isInstanceOf(WrongUseException.class);
            Thread.currentThread().interrupt(); // as Ctrl-C does to who measures or breaks a shop of its own
        }

        var _ = Thread.interrupted(); // else nothing below would wait
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted( // the system may list the dead for a moment
                        () -> assertThat(processes)
                                .hasSize(9)
                                .allMatch(process -> process.find().isEmpty()));
        assertThat(OpenShop.find(folder)).isEmpty();
    }

    private static void getsAnOptionalModule(ShopFolder folder, Shop shop) {
        var before = shop.state();
        var moved = String.valueOf(IntStream.iterate(20_000, port -> port + 1)
                .filter(each -> Ports.isFree(BOOKKEEPER.ports().server() + each))
                .findFirst()
                .orElseThrow());

        assertThat(run(folder, "open", "--second-ledger", "--move-ports", moved))
                .contains("The shop is open with --second-ledger, too.", "  bookkeeper-1  http://127.0.0.1:");
        var bookkeepers = shop.state().stations(BOOKKEEPER);
        assertThat(run(folder, "open", "--second-ledger"))
                .isEqualToIgnoringNewLines("The shop is open with --second-ledger already: nothing has changed.");

        assertThat(bookkeepers).singleElement().matches(StationState::ready);
        assertThat(shop.state().stations(BOOKKEEPER)).isEqualTo(bookkeepers);
        assertThat(shop.state().modules()).containsExactly("second-ledger");
        assertThat(shop.state().stations(DELIVERY))
                .as("the delivery is told where the bookkeeper is")
                .allMatch(StationState::ready)
                .doesNotContainAnyElementsOf(before.stations(DELIVERY));
        assertThat(shop.state().stations(PREPARER)).isEqualTo(before.stations(PREPARER));
    }

    /** As an IDE does it, with nothing but what the shop has said. */
    private Process startByHand(String station) throws IOException {
        assertThat(after("environment")).doesNotContain("DATASOURCE"); // a cook has no business with PostgreSQL
        var environment = after("environment").split(";", -1);
        var log = home.resolve("logs").resolve(station + ".log").toFile();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", after("or class path"), after("start " + station + " by hand"))
                .redirectErrorStream(true)
                .redirectOutput(log);
        Stream.of(environment)
                .map(each -> each.split("=", 2))
                .forEach(each -> process.environment().put(each[0], each[1]));
        return process.start();
    }

    private String after(String word) {
        return said.stream()
                .filter(line -> line.contains(word))
                .map(line -> line.replaceFirst(".*" + word + " +", ""))
                .findFirst()
                .orElseThrow();
    }

    /** Of two orders, each with a transaction of its own, whose marker takes an offset. */
    private static void showsItsRecords(ShopFolder folder) {
        assertThat(run(folder, "records", "ready"))
                .containsPattern(
                        "(?s)partition .*  header  traceparent=.*\"type\":\"order-ready\".*partition .*\"type\":\"order-ready\"");
        assertThat(run(folder, "records", "orders", "--last", "1"))
                .containsOnlyOnce("partition ")
                .contains("\"type\":\"order-cooked\"");
        assertThat(run(folder, "records", "orders", "--from", "1000000"))
                .isEqualToIgnoringNewLines("There are no records to show in orders.");
        assertThat(run(folder, "records", "orders-dlt", "--partition", "5")).contains("no records to show");
    }

    private void runsKafkasOwnTools() throws Exception {
        assertThat(kafka(0, "topics", "--describe", "--topic", "orders")).contains("PartitionCount: 6");
        assertThat(kafka(0, "console-consumer", "--topic", "shop-floor", "--from-beginning", "--max-messages", "1"))
                .contains("{\"type\":");
        assertThat(kafka(1, "topics", "--describe", "--topic", "oven")).contains("Topic 'oven' does not exist");
    }

    /**
     * A tool has the terminal for itself, and so the command needs a process. It comes before all commands in this process: each of them
     * looks at the lock of the shop, and so loses it, since the system lets go of a lock with the first file that is closed.
     */
    private String kafka(int exitCode, String... arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(
                Stream.of(java, "-cp", System.getProperty("java.class.path"), ShopCommand.class.getName(), "kafka"),
                Stream.of(arguments));
        var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("SHOP_ROOT", ShopRunner.ROOT.toString(), "SHOP_HOME", home.toString()));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
        return said;
    }

    private static void hasWhatTheOptionalModuleBrings(ShopFolder folder, Shop shop) throws Exception {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", shop.state().address("kafka")))) {
            assertThat(kafka.listTopics().names().get()).contains("bookings", "bookings-dlt");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(run(folder, "cash-up")).contains("second ledger  placed 2, entered 2"));
        assertThat(run(folder, "status"))
                .contains("bookkeeper-1", "\nbookkeeper  orders", "The second ledger has 2 orders.");

        shop.injectFault("kill bookkeeper-1");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shop.state().stations(BOOKKEEPER))
                        .allMatch(station -> station.ready() && station.restarts() == 1));
        assertThat(run(folder, "scale", "bookkeeper=2")).contains("bookkeeper-2 takes");
    }

    /** What a page in a browser on this machine gets when its own name has been pointed here. */
    private static void refusesForeignNames(ShopState state) {
        var paths =
                List.of("/", "/orders", "/takings", "/handovers", "/actuator/health", "/actuator/prometheus", "/none");
        var ports = Stream.concat(
                state.stations().stream()
                        .map(StationState::ports)
                        .flatMap(each -> Stream.of(each.server(), each.management())),
                Stream.of(state.controlPort()));

        assertThat(ports).hasSizeGreaterThanOrEqualTo(15).allSatisfy(port -> {
            for (var path : paths) {
                assertThat(statusLine(port, path, "Host: evil.example:" + port)).startsWith("HTTP/1.1 421");
                assertThat(statusLine(port, path, "Host: localhost:" + port)).doesNotStartWith("HTTP/1.1 421");
            }
        });
    }

    private static String statusLine(int port, String path, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            var request = "GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n".formatted(path, host);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return in.readLine();
        }
    }

    private static List<ProcessId> processes(ShopState state) {
        var stations = state.stations().stream().map(StationState::process).filter(Objects::nonNull);
        var backends = state.backends().stream().map(BackendState::process);
        return Stream.concat(stations, backends).toList();
    }
}
