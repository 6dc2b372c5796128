package fishandchips.statistician;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.anOrderToTheDoor;
import static fishandchips.backends.TestOrders.ordersAtTheEdges;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalSearch;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.CookRequest;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statistician on a real Kafka and a real OpenSearch. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class StatisticianIT {

    private static final Path LOGS = Path.of("target", "backends");
    private static final ShopLog log = SharedBackends.log();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static LocalSearch search;

    @Autowired
    private OpenSearch openSearch;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        search = LocalSearch.start(data, LOGS, 0);
        SharedBackends.settings().forEach(settings::add);
        settings.add("shop.statistician.opensearch", search::uri);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    @Test
    void keepsOneDocumentOfAnOrderAndItsEventsMayComeInAnyOrder() throws Exception {
        var order = anOrderToTheDoor(new DeliverTo("Ada Lovelace", "1 Harbour Street"), COD, CHIPS, CHIPS);
        var again = new Order(
                order.orderId(),
                order.ticket(),
                "till-2",
                order.channel(),
                List.of(Meal.of(PIE)),
                List.of(),
                null,
                false,
                1,
                order.placedAt().plusMillis(5));

        log.write(Topics.READY, new OrderReady(order, true, order.placedAt().plusMillis(1_234)));
        log.write(
                Topics.COOK_REQUESTS,
                new CookRequest(order, Portions.of(COD, 1), order.placedAt().plusMillis(20)));
        soon().untilAsserted(() ->
                assertThat(document(order).path("shortAt").isMissingNode()).isFalse());
        for (var time = 0; time < 2; time++) {
            log.write(Topics.ORDERS, new OrderPlaced(order));
            log.write(Topics.ORDERS, new OrderPlaced(again));
            log.write(
                    Topics.ORDERS,
                    new OrderCooked(order, Portions.of(COD, 1), order.placedAt().plusMillis(900)));
        }

        awaitAllWritten();
        var document = document(order);
        assertThat(document.path("till").asString()).isEqualTo("till-1");
        assertThat(document.path("portions")).isEqualTo(JsonMapper.shared().readTree("{\"cod\":1,\"chips\":2}"));
        assertThat(document.path("totalPence").asInt()).isEqualTo(order.totalPence());
        assertThat(document.path("readyAfterMillis").asLong()).isEqualTo(1_234);
        assertThat(document.propertyNames())
                .contains("placedAt", "shortAt", "cookedAt", "readyAt")
                .doesNotContain("deliverTo");
        assertThat(document.toString()).doesNotContain("Ada", "Harbour");
    }

    @Test
    void answersWhatWasSoldAndHowLongItTook() {
        var before = statistics().orders();
        var atOnce = anOrderOf(COD);
        var waited = anOrderOf(PIE, PIE);

        ordersAtTheEdges().forEach(order -> log.write(Topics.ORDERS, new OrderPlaced(order)));
        log.write(Topics.ORDERS, new OrderPlaced(atOnce));
        log.write(Topics.ORDERS, new OrderPlaced(waited));
        log.write(Topics.READY, new OrderReady(atOnce, false, atOnce.placedAt().plusMillis(80)));
        log.write(Topics.READY, new OrderReady(waited, true, waited.placedAt().plusMillis(5_000)));

        awaitAllWritten();
        var after = statistics();
        assertThat(after.orders().placed()).isEqualTo(before.placed() + 4);
        assertThat(after.orders().atOnce()).isEqualTo(before.atOnce() + 1);
        assertThat(after.orders().afterTheCook()).isEqualTo(before.afterTheCook() + 1);
        assertThat(after.orders().totalPence())
                .isEqualTo(before.totalPence()
                        + ordersAtTheEdges().stream()
                                .mapToLong(Order::totalPence)
                                .sum()
                        + atOnce.totalPence()
                        + waited.totalPence());
        assertThat(after.sales()).isNotEmpty();
        assertThat(after.waits())
                .filteredOn(wait -> wait.portion().equals("pie"))
                .singleElement()
                .satisfies(wait -> assertThat(wait.longestMillis()).isGreaterThanOrEqualTo(5_000));
    }

    @Test
    void buildsAnIndexThatWasDeletedAnewFromTheLog() throws Exception {
        var order = anOrderOf(CHIPS);
        log.write(Topics.ORDERS, new OrderPlaced(order));
        awaitAllWritten();
        var before = statistics().orders();

        openSearch.send("DELETE", "/statistics", "").ok();

        soon().untilAsserted(() -> assertThat(statistics().orders()).isEqualTo(before));
        var mapping = openSearch.send("GET", "/statistics/_mapping", "").ok();
        assertThat(mapping.at("/statistics/mappings/dynamic").asString()).isEqualTo("strict");
        log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(CHIPS)));
        soon().untilAsserted(() -> assertThat(statistics().orders().placed()).isEqualTo(before.placed() + 1));
    }

    @Test
    void goesOnWhenOpenSearchCanBeWrittenAgain() throws Exception {
        awaitAllWritten();
        var before = statistics().orders().placed();

        openSearch
                .send("PUT", "/statistics/_settings", "{\"index.blocks.write\":true}")
                .ok(); // as when its disk is full
        log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(CHIPS)));
        soon().untilAsserted(() -> assertThat(readiness())
                .contains("The index of OpenSearch cannot be used", "index write (api)")
                .contains("\"status\":\"DOWN\""));
        openSearch
                .send("PUT", "/statistics/_settings", "{\"index.blocks.write\":false}")
                .ok();

        soon().untilAsserted(() -> assertThat(statistics().orders().placed()).isEqualTo(before + 1));
        soon().untilAsserted(() -> assertThat(readiness()).contains("\"status\":\"UP\""));
    }

    @Test
    void goesOnWhenOpenSearchIsBack() {
        awaitAllWritten();
        var before = statistics().orders().placed();
        var place = search.port();

        search.close();
        log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(CHIPS)));
        soon().untilAsserted(() -> assertThat(readiness()).contains("The index of OpenSearch cannot be used"));
        assertThat(status("/statistics")).isEqualTo(503);
        search = LocalSearch.start(data, LOGS, place);

        soon().untilAsserted(() -> assertThat(statistics().orders().placed()).isEqualTo(before + 1));
    }

    /** OpenSearch refuses a document of which a field has another type than the index says, such as one that somebody created by hand. */
    @Test
    void putsAsideWhatCannotBeUsedAndWritesItsNeighbours() throws Exception {
        awaitAllWritten();
        openSearch.send("DELETE", "/statistics", "").ok();
        openSearch
                .send("PUT", "/statistics", "{\"mappings\":{\"properties\":{\"channel\":{\"type\":\"boolean\"}}}}")
                .ok();
        var refused = anOrderOf(COD);
        log.write("orders", new byte[] {1}, "poison for the statistician".getBytes(UTF_8));
        log.write(Topics.ORDERS, new OrderPlaced(refused));

        soon().untilAsserted(() -> assertThat(log.committed("orders-dlt"))
                .filteredOn(letter -> "statistician"
                        .equals(new String(letter.headers().lastHeader("reader").value(), UTF_8)))
                .extracting(letter ->
                        new String(letter.headers().lastHeader("reason").value(), UTF_8))
                .anySatisfy(reason -> assertThat(reason).contains("OpenSearch refuses its document", "channel")));
        awaitAllWritten();

        openSearch.send("DELETE", "/statistics", "").ok();
        soon().untilAsserted(() ->
                assertThat(document(refused).path("channel").asString("")).isEqualTo("till"));
    }

    @Test
    void showsAPageThatNeedsNothingElse() {
        var page = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/")
                .retrieve()
                .toEntity(String.class);

        assertThat(page.getBody()).contains("statistics.js", "statistics.css").doesNotContain("http://", "https://");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(status("/statistics.js")).isEqualTo(200);
        assertThat(status("/statistics.css")).isEqualTo(200);
    }

    private static void awaitAllWritten() {
        soon().untilAsserted(() -> assertThat(Topics.STEPS)
                .allSatisfy(topic ->
                        assertThat(log.committed("statistician", topic)).isEqualTo(log.ends(topic))));
    }

    private JsonNode document(Order order) throws IOException, InterruptedException {
        return openSearch
                .send("GET", "/statistics/_doc/" + order.orderId(), "")
                .body()
                .path("_source");
    }

    private Statistics statistics() {
        var statistics = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/statistics")
                .retrieve()
                .body(Statistics.class);
        assertThat(statistics).isNotNull();
        return statistics;
    }

    private int status(String path) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private String readiness() {
        return RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri("/actuator/health/readiness")
                .exchange((_, answer) -> new String(answer.getBody().readAllBytes(), UTF_8));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
