package fishandchips.shop.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.ShopLog;
import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.contract.OrderKey;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole shop that is broken in one way after the other while customers come, and counted afterwards. */
class ChaosIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CUSTOMERS = "simulate --orders 300 --rate 15 --seed 7 --patience 2m --retries 100%";

    @TempDir
    private Path home;

    private final List<String> said = new CopyOnWriteArrayList<>();

    private ShopFolder folder() {
        return new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
    }

    @Test
    void keepsEveryLawWhateverBreaks() throws Exception {
        var withBoard = OpenSettings.onAnyPorts().with(StationKind.BOARD, 1).with(Feature.BREAKABLE);
        try (var shop = new Shop(folder(), withBoard, said::add);
                var street = Executors.newVirtualThreadPerTaskExecutor()) {
            shop.open();
            var customers = street.submit(() -> run(CUSTOMERS));

            shop.injectFault("crash preparer-1 before-commit");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(shop.state().stations(StationKind.PREPARER))
                            .allMatch(preparer -> preparer.restarts() == 1 && preparer.ready()));
            shop.injectFault("drop-commit-reply preparer 10s");
            shop.injectFault("cut till-kafka 3s").awaitUndone();
            assertThat(run("chaos freeze cook-1 3s")).contains("undone after 3s");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(said).anyMatch(line -> line.endsWith("freeze cook-1 3s is over")));
            shop.injectFault("kill redis");
            customers.get();

            assertThat(run("cash-up --wait --only-customers")).contains("Every law holds.");
        }
    }

    @Test
    void servesOnceWhatWasGivenUpAndIsRedriven() throws Exception {
        try (var shop = new Shop(folder(), OpenSettings.onAnyPorts().with(Feature.BREAKABLE), said::add);
                var log = new ShopLog(open(shop).address("kafka"))) {
            var key = "stuck-" + UUID.randomUUID();
            var orderId = new OrderKey(null, key).orderId();

            shop.injectFault("stuck preparer %s 2m".formatted(orderId));
            place(shop, key);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(run("dead-letters")).contains(orderId + "", "Stuck on purpose"));
            assertThat(run("cash-up --wait")).contains("Every law holds.");
            assertThat(log.events(Topics.READY, orderId)).isEmpty();

            shop.undoFaults();
            run("dead-letters redrive --all");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(log.events(Topics.READY, orderId)).hasSize(1));
            assertThat(run("cash-up --wait")).contains("Every law holds.");
            assertThat(log.events(Topics.READY, orderId)).hasSize(1);
        }
    }

    private static ShopState open(Shop shop) throws Exception {
        shop.open();
        return shop.state();
    }

    private static void place(Shop shop, String key) throws Exception {
        var till = shop.state().stations(StationKind.TILL).getFirst();
        var request = HttpRequest.newBuilder(till.address("/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"parts\":[[\"cod\",\"chips\"]]}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void breaksNoLinkOfAShopThatWasNotOpenedForIt() {
        var shop = new Shop(folder(), OpenSettings.onAnyPorts(), said::add);

        assertThatThrownBy(() -> shop.injectFault("cut till-kafka 3s"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("./shop open --breakable");
    }

    private String run(String words) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var exitCode = ShopCommand.commandLine(folder(), new Screen(writer, false))
                .setErr(writer)
                .execute(words.split(" ", -1));
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString();
    }
}
