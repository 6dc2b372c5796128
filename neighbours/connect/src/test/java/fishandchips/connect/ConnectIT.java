package fishandchips.connect;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.anOrderToTheDoor;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalPostgres;
import fishandchips.backends.Ports;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.connect.OrdersTable.Totals;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program with two connectors and the writer, on real backends, and what happens when one of them dies. */
class ConnectIT {

    private static final String TABLE = "analysis.orders";
    private static final String DEMO5 = "public.demo5_cod_and_chips";
    private static final String DEMO5_TOPIC = "demo5-cod-and-chips";

    @TempDir
    private static Path folder;

    private static ShopLog log;
    private static LocalPostgres postgres;
    private static OrdersTable table;
    private static WorkerProcess worker;

    @BeforeAll
    static void open() throws Exception {
        log = SharedBackends.log();
        postgres = LocalPostgres.start(folder, folder, 0);
        table = new OrdersTable(new DatabaseSettings(postgres.jdbcUrl(), postgres.user(), ""));
        worker = WorkerProcess.start(settings()).awaitReady();
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(worker.end()).isEqualTo(143);
        postgres.close();
    }

    private static Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", SharedBackends.kafka().bootstrapServers(),
                "SPRING_DATASOURCE_URL", postgres.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", postgres.user(),
                "SPRING_DATASOURCE_PASSWORD", postgres.password(),
                "SHOP_CONNECT_CONNECTORS", "orders,demo5",
                "SHOP_CONNECT_WRITER", "json"));
    }

    @Test
    void copiesEachOrderOnceAlthoughItIsKilledTwice() throws Exception {
        var orders = IntStream.range(0, 1_000).mapToObj(ConnectIT::anyOrder).toList();

        killWhileItCopies(orders.subList(0, 500));
        killWhileItCopies(orders.subList(500, 900));
        place(orders.subList(900, 1_000));

        soon().untilAsserted(() -> assertThat(table.totals(orders)).isEqualTo(Totals.of(orders)));
        soon().untilAsserted(() -> assertThat(written()).hasSameSizeAs(placed()));
        assertThat(written().stream().map(order -> order.get("count").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, placed().size()).boxed().toList());
        assertThat(written().stream().map(order -> order.get("order_time").asLong()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Kills the worker once it has copied one of these orders, while others of them are being placed, and starts another. */
    private static void killWhileItCopies(Collection<Order> orders) throws Exception {
        var placing = CompletableFuture.runAsync(() -> place(orders));
        soon().pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(table.totals(orders).orders()).isPositive());
        worker.kill();
        placing.join();
        worker = WorkerProcess.start(settings()).awaitReady();
    }

    @Test
    void changesNothingWhenAllIsReplayed() throws Exception {
        var order = place(anOrderOf(COD, CHIPS));
        awaitRow(order);
        var before = table.rows(TABLE);

        worker.replay("orders");

        soon().untilAsserted(() ->
                assertThat(log.committed("connect-orders", Topics.ORDERS)).isEqualTo(log.ends(Topics.ORDERS)));
        assertThat(table.rows(TABLE)).isEqualTo(before);
    }

    @Test
    void failsAReplayOfInsertsAndPassesOneOfUpserts() throws Exception {
        worker.set("demo5", "insert.mode", "upsert");
        place(anOrderOf(COD, CHIPS));
        soon().untilAsserted(() -> assertThat(table.rows(DEMO5)).hasSameSizeAs(placed()));
        var before = table.rows(DEMO5);

        worker.set("demo5", "insert.mode", "insert");
        worker.replay("demo5");

        soon().untilAsserted(() -> assertThat(worker.states("demo5"))
                .anyMatch(state -> state.startsWith("FAILED") && state.contains("duplicate key value")));
        worker.set("demo5", "insert.mode", "upsert");
        place(anOrderOf(PIE));
        soon().untilAsserted(() -> assertThat(table.rows(DEMO5)).hasSameSizeAs(placed()));
        assertThat(table.rows(DEMO5)).containsAll(before);
    }

    @Test
    void putsAsideWhatItCannotUseAndCopiesWhatComesAfter() throws Exception {
        var cooked = new OrderCooked(anOrderOf(COD), Portions.of(COD, 1), Instant.EPOCH);
        var bad = UUID.randomUUID().toString();

        log.write(Topics.ORDERS, cooked);
        log.write(Topics.ORDERS.name(), cooked.key().getBytes(UTF_8), null);
        var where = log.write(Topics.ORDERS.name(), bad.getBytes(UTF_8), "two fish, please".getBytes(UTF_8));
        log.writeToEachPartition(Topics.ORDERS, () -> new OrderPlaced(anOrderOf(PLAICE)))
                .forEach(placed -> awaitRow(placed.order()));

        var letters = letters(bad);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().value()).isEqualTo("two fish, please".getBytes(UTF_8));
        assertThat(header(letters, "topic")).isEqualTo("orders");
        assertThat(header(letters, "partition")).isEqualTo(String.valueOf(where.partition()));
        assertThat(header(letters, "offset")).isEqualTo(String.valueOf(where.offset()));
        assertThat(header(letters, "connector.name")).isEqualTo("orders");
        assertThat(header(letters, "exception.message")).startsWith("The record is not sound JSON");
        assertThat(letters(cooked.key())).isEmpty();
        assertThat(table.totals(List.of(cooked.order())).orders()).isZero();
    }

    @Test
    void copiesNoNameAndNoAddress() throws Exception {
        var order = place(anOrderToTheDoor(new DeliverTo("Ada Byron", "12 St James's Square"), COD));

        awaitRow(order);

        assertThat(table.rows(TABLE))
                .anySatisfy(row -> assertThat(row).contains(order.orderId().toString(), "web"))
                .noneSatisfy(row -> assertThat(row).containsAnyOf("Ada", "Byron", "James"));
    }

    @Test
    void goesOnOnceATableIsMendedThatWasAlteredByHand() throws Exception {
        table.execute("ALTER TABLE analysis.orders RENAME COLUMN pie TO pies");
        var order = place(anOrderOf(PIE));
        soon().untilAsserted(() -> assertThat(worker.log())
                .containsPattern("The connector orders has failed: .*'pie'(?s).*Restarting the connector orders"));

        table.execute("ALTER TABLE analysis.orders RENAME COLUMN pies TO pie");

        awaitRow(order);
        soon().untilAsserted(
                        () -> assertThat(worker.log()).containsPattern("'pie'(?s).*The connector orders works again"));
        assertThat(worker.readiness().statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnOncePostgresIsBack() throws Exception {
        var port = postgres.port();
        postgres.close();
        var order = place(anOrderOf(PLAICE));
        soon().untilAsserted(() -> assertThat(worker.states("orders")).anyMatch(state -> state.startsWith("FAILED")));

        postgres = LocalPostgres.start(folder, folder, port);

        awaitRow(order);
    }

    @Test
    void refusesPagesOfOtherOrigins() throws Exception {
        var foreign = WorkerProcess.send(worker.request("/connectors/orders/restart")
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.noBody()));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("A web page of another origin may not change anything here");
    }

    @Test
    void saysWhatItWaitsForAndEndsWhenItIsAskedTo() throws Exception {
        var settings = settings();
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Ports.free());
        try (var waiting = WorkerProcess.start(settings)) {
            soon().untilAsserted(() -> {
                assertThat(waiting.log()).contains("WARN  Backend: Waiting for Kafka at 127.0.0.1:");
                assertThat(waiting.readiness().statusCode()).isEqualTo(503);
                assertThat(waiting.readiness().body()).contains("Waiting for Kafka at 127.0.0.1:");
            });

            assertThat(waiting.end()).isEqualTo(143);
        }
    }

    @Test
    void endsAtOnceWithASentenceWhenASettingMakesNoSense() throws Exception {
        var settings = settings();
        settings.put("SHOP_CONNECT_WRITER", "xml");
        try (var wrong = WorkerProcess.start(settings)) {
            assertThat(wrong.awaitEnd()).isEqualTo(2);
            assertThat(wrong.log())
                    .hasLineCount(1)
                    .contains("SHOP_CONNECT_WRITER is none or json or avro, not \"xml\".");
        }
    }

    private static Order anyOrder(int number) {
        var portions = Kitchen.FIRST.portions();
        return anOrderOf(portions.get(number % portions.size()), CHIPS);
    }

    private static Order place(Order order) {
        log.write(Topics.ORDERS, new OrderPlaced(order));
        return order;
    }

    private static void place(Collection<Order> orders) {
        orders.forEach(ConnectIT::place);
    }

    private static List<OrderPlaced> placed() {
        return log.events(Topics.ORDERS).stream()
                .<OrderPlaced>mapMulti((event, placed) -> {
                    if (event instanceof OrderPlaced each) {
                        placed.accept(each);
                    }
                })
                .toList();
    }

    /** The payloads of the writer's records. */
    private static List<JsonNode> written() {
        return log.committed(DEMO5_TOPIC).stream()
                .map(record -> JsonMapper.shared().readTree(record.value()).get("payload"))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> letters(String key) {
        var letters = new ArrayList<>(log.committed("connect-dead-letters"));
        letters.removeIf(letter -> !key.equals(new String(letter.key(), UTF_8)));
        return letters;
    }

    private static String header(List<ConsumerRecord<byte[], byte[]>> letters, String name) {
        return new String(
                letters.getFirst()
                        .headers()
                        .lastHeader("__connect.errors." + name)
                        .value(),
                UTF_8);
    }

    private static void awaitRow(Order order) {
        soon().untilAsserted(() -> assertThat(table.totals(List.of(order))).isEqualTo(Totals.of(List.of(order))));
    }

    private static ConditionFactory soon() {
        return await().atMost(WorkerProcess.LIMIT)
                .ignoreExceptionsMatching(e -> e instanceof IOException || e instanceof SQLException);
    }
}
