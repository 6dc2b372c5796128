package fishandchips.shop.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.ShopLog;
import fishandchips.console.WrongUseException;
import fishandchips.contract.OrderKey;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.ShopRunner;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole shop that is broken in one way after the other while customers come, and counted afterwards. */
class ChaosIT {

    private static final String CUSTOMERS = "simulate --orders 200 --rate 20 --seed 7 --patience 2m --retries 100%";

    private static final List<String> said = new CopyOnWriteArrayList<>();
    private static ShopFolder folder;
    private static Shop shop;

    @BeforeAll
    static void open(@TempDir Path home) throws Exception {
        folder = ShopRunner.folder(home);
        shop = new Shop(
                folder, OpenSettings.onAnyPorts().with(StationKind.BOARD, 1).with(Feature.BREAKABLE), said::add);
        shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** What else breaks is tried in the fault matrix. */
    @Test
    void keepsEveryLawWhateverBreaks() throws Exception {
        try (var street = Executors.newVirtualThreadPerTaskExecutor()) {
            var customers = street.submit(() -> run(CUSTOMERS));

            shop.injectFault("cut till-kafka 3s").awaitUndone();
            assertThat(run("chaos freeze cook-1 3s")).contains("undone after 3s");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(said).anyMatch(line -> line.endsWith("freeze cook-1 3s is over")));
            shop.injectFault("kill redis");
            customers.get();

            assertThat(run("cash-up --wait")).contains("Every law holds.");
        }
    }

    @Test
    void servesOnceWhatWasGivenUpAndIsRedriven() throws Exception {
        try (var log = new ShopLog(shop.state().address("kafka"))) {
            var key = "stuck-" + UUID.randomUUID();
            var orderId = new OrderKey(null, key).orderId();

            shop.injectFault("stuck preparer %s 2m".formatted(orderId));
            place(key);
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

    private static void place(String key) throws Exception {
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
    void breaksNoLinkOfAShopThatWasNotOpenedForIt(@TempDir Path home) {
        var unbreakable = new Shop(ShopRunner.folder(home), OpenSettings.onAnyPorts(), said::add);

        assertThatThrownBy(() -> unbreakable.injectFault("cut till-kafka 3s"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("./shop open --breakable");
    }

    private static String run(String words) {
        return ShopRunner.run(folder, words.split(" ", -1));
    }
}
