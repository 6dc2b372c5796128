package fishandchips.board;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.anOrderToTheDoor;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.CookRequest;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.StationReport;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A board on a real Kafka, and those who look at it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BoardIT {

    private static ShopLog log;
    private static OpenBoard board;

    @BeforeAll
    static void open() {
        log = SharedBackends.log();
        board = OpenBoard.at(SharedBackends.kafka().bootstrapServers(), "--shop.board.frame-every=20ms");
        soon().untilAsserted(() ->
                assertThat(board.manage("/actuator/health/readiness")).isEqualTo(200));
    }

    @AfterAll
    static void close() {
        board.close();
    }

    @Test
    void showsThePictureAndThenWhatChanges() {
        try (var browser = board.watch("/events")) {
            soon().untilAsserted(() -> assertThat(browser.part("lanes")).hasSize(6));
            assertThat(browser.events().getFirst().kind()).isEqualTo("picture");

            var order = anOrderOf(COD);
            log.write(Topics.ORDERS, new OrderPlaced(order));

            soon().untilAsserted(() -> assertThat(browser.events())
                    .anySatisfy(
                            event -> assertThat(event.content().path("moves").toString())
                                    .contains(order.orderId().toString(), "placed")));
            var seqs = browser.events().stream()
                    .map(event -> event.content().get("seq").asLong())
                    .toList();
            assertThat(seqs).isSorted().doesNotHaveDuplicates();
            assertThat(seqs.getLast() - seqs.getFirst()).isEqualTo(seqs.size() - 1);
        }
    }

    @Test
    void followsAnOrderToTheCounter() {
        try (var browser = board.watch("/events")) {
            var order = goesAllTheWay();

            soon().untilAsserted(() -> {
                assertThat(browser.part("counter").toString())
                        .contains(order.orderId().toString());
                assertThat(browser.part("figures").get("ready").asLong()).isPositive();
            });
        }
    }

    @Test
    void showsStationsAndWhoReadsWhichLane() {
        try (var browser = board.watch("/events")) {
            log.write(Topics.SHOP_FLOOR, new StationOpened("preparer-7", Instant.now()));
            log.write(Topics.SHOP_FLOOR, report("preparer-7", 4));

            soon().untilAsserted(() -> {
                assertThat(browser.part("lanes").path(4).path("owner").asString(""))
                        .isEqualTo("preparer-7");
                assertThat(browser.part("stations").toString()).contains("\"kind\":\"preparer\",\"slot\":7");
            });
        }
    }

    @Test
    void goesOnWhereABrowserWasCutOff() {
        try (var browser = board.watch("/events")) {
            log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(COD)));
            soon().untilAsserted(() -> assertThat(browser.events()).hasSizeGreaterThan(2));
            var last = browser.events().get(1);

            try (var again = board.watch("/events", "Last-Event-ID", last.id())) {
                soon().untilAsserted(() -> assertThat(again.events()).isNotEmpty());
                assertThat(again.events().getFirst().kind()).isEqualTo("frame");
                assertThat(again.events().getFirst().content().get("seq").asLong())
                        .isEqualTo(last.content().get("seq").asLong() + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-1", "nonsense", "-1", "99999999999999999999"})
    void beginsWithThePictureWhenTheLastEventIsNoneOfItsOwn(String id) {
        try (var browser = board.watch("/events", "Last-Event-ID", id)) {
            soon().untilAsserted(() -> assertThat(browser.events()).isNotEmpty());
            assertThat(browser.events().getFirst().kind()).isEqualTo("picture");
        }
    }

    @Test
    void tellsTheEveningAgain() {
        var before = Instant.now().minusSeconds(1);
        var order = goesAllTheWay();

        try (var browser = board.watch("/events?from=" + before)) {
            soon().untilAsserted(() -> assertThat(browser.part("counter").toString())
                    .contains(order.orderId().toString()));
        }
    }

    @Test
    void playsSoManyReplaysAndNoMore() {
        var from = "/events?from=" + Instant.now();
        var replays = Stream.generate(() -> replay(from)).limit(4).toList();

        var oneTooMany = board.get(from);
        assertThat(oneTooMany.statusCode()).isEqualTo(503);
        assertThat(oneTooMany.headers().firstValue("Content-Type")).contains("application/problem+json");

        replays.forEach(OpenBoard.Stream::close);
        replay(from).close();
    }

    /** Waits for a place: the board may not have noticed yet that the browsers of an earlier replay are gone. */
    private static OpenBoard.Stream replay(String from) {
        return soon().ignoreExceptions().until(() -> board.watch(from), Objects::nonNull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2026-11-21", "2026-11-21T18:00:00"})
    void refusesWhatIsNoTime(String from) {
        assertThat(board.get("/events?from=" + from).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsTheLifeOfAnOrder() {
        var order = goesAllTheWay();

        var story = story(order.orderId(), 4);

        assertThat(story.get("where").asString()).startsWith("It is ready, was called out");
        assertThat(story.get("isOver").asBoolean()).isFalse();
        assertThat(story.findValuesAsString("name")).containsExactly("placed", "short", "cooked", "ready");
        assertThat(story.get("records")).hasSize(4);
        var placed = story.get("records").get(0);
        assertThat(placed.get("writtenBy").asString()).isEqualTo("till-1");
        assertThat(placed.at("/value/order/orderId").asString())
                .isEqualTo(order.orderId().toString());
    }

    @ParameterizedTest
    @MethodSource("idsOfOtherClients")
    void tellsTheWholeLifeOfAnOrderThatAnotherClientPlaced(UUID orderId) {
        var template = anOrderOf(COD);
        var order = new Order(
                orderId,
                template.ticket(),
                template.till(),
                template.channel(),
                template.parts(),
                template.extras(),
                template.deliverTo(),
                template.noShow(),
                template.totalPence(),
                template.placedAt());
        var request = log.write(Topics.COOK_REQUESTS, new CookRequest(order, order.portions(), Instant.now()));
        var elsewhere = (request.partition() + 1) % Topic.PARTITIONS;
        var placed = new OrderPlaced(order);
        log.write(new ProducerRecord<>("orders", elsewhere, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed)));

        var story = story(orderId, 2);

        assertThat(story.findValuesAsString("name")).containsExactlyInAnyOrder("placed", "short");
    }

    /** A random one, and one that was made at a clock which is ten minutes fast. */
    static Stream<UUID> idsOfOtherClients() {
        var fast = Instant.now().plus(Duration.ofMinutes(10)).toEpochMilli();
        var random = UUID.randomUUID();
        return Stream.of(random, new UUID(fast << 16 | 0x7abc, random.getLeastSignificantBits()));
    }

    @Test
    void tellsWhenDeliveryHasSeenToAnOrder() throws Exception {
        var order = goesAllTheWay();
        var ready = story(order.orderId(), 4).get("records").get(3);
        var partition = new TopicPartition("ready", ready.get("partition").asInt());
        var next = new OffsetAndMetadata(ready.get("offset").asLong() + 1);

        board.bean(Admin.class)
                .alterConsumerGroupOffsets("delivery", Map.of(partition, next))
                .all()
                .get();

        soon().untilAsserted(() -> {
            var story = board.json("/orders/" + order.orderId());
            assertThat(story.get("where").asString()).startsWith("It was handed over");
            assertThat(story.get("isOver").asBoolean()).isTrue();
        });
    }

    @Test
    void keepsScriptsInNamesAsText() {
        var name = "</script><script>alert(1)</script>";
        var order = anOrderToTheDoor(new DeliverTo(name, "1 Harbour Street"), COD);
        log.write(Topics.ORDERS, new OrderPlaced(order));
        log.write(
                "orders",
                order.orderId().toString().getBytes(StandardCharsets.UTF_8),
                "<b>".getBytes(StandardCharsets.UTF_8));

        var answer = board.get("/orders/" + order.orderId());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var records = story(order.orderId(), 2).get("records");
        assertThat(records.get(0).at("/value/order/deliverTo/name").asString()).isEqualTo(name);
        assertThat(records.get(1).get("value").isNull()).isTrue();
        assertThat(records.get(1).get("text").asString()).isEqualTo("<b>");
    }

    @Test
    void knowsNoOrderThatIsNotInTheLog() {
        for (var id :
                List.of(UUID.randomUUID().toString(), "0199f3a0-5b7e-7c1d-9a42-3f5d8e6b1c2a", "none", "%3Cb%3E")) {
            var answer = board.get("/orders/" + id);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("No record of this order").doesNotContain(id);
        }
    }

    @Test
    void looksUnderTheBonnet() {
        log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(COD)));

        soon().untilAsserted(() -> {
            var topics = board.json("/bonnet").get("topics");
            assertThat(topics.findValuesAsString("topic")).contains("orders", "orders-dlt", "shop-floor");
            assertThat(topics.toString()).contains("\"stableEnd\"", "\"bytes\"");
            assertThat(board.json("/records?last=3")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        });
    }

    @Test
    void explainsKafkasWords() {
        var words = board.json("/glossary").findValuesAsString("word");

        assertThat(words)
                .contains("consumer group", "rebalance", "last stable offset")
                .doesNotContain("word", "---");
        assertThat(board.json("/glossary").findValuesAsString("sentence")).allMatch(each -> each.endsWith("."));
    }

    @Test
    void showsTheLessons() {
        var list = board.get("/lessons");
        assertThat(list.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(list.body()).contains("<a href=\"/lessons/2\">", "<title>Lessons – the fish and chip shop</title>");

        assertThat(board.get("/lessons/2").body()).contains("<h1>Lesson 2: ", "<h2>Predict</h2>");
        assertThat(board.get("/").body()).contains("<a href=\"/lessons\">");

        var unknown = board.get("/lessons/99");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("No such lesson", "The lessons are at /lessons.");
    }

    @Test
    void countsWhatNobodyCanRead() {
        try (var browser = board.watch("/events")) {
            soon().untilAsserted(() -> assertThat(browser.events()).isNotEmpty());
            var before = browser.part("figures").get("unknownRecords").asLong();
            log.write("orders", null, new byte[] {1, 2, 3});
            log.write("shop-floor", null, null);

            soon().untilAsserted(() -> assertThat(
                            browser.part("figures").get("unknownRecords").asLong())
                    .isGreaterThanOrEqualTo(before + 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void onlyShows(String method) {
        var answer = board.send(method, "/events");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/events", "/orders/none", "/records", "/glossary", "/lessons", "/css/board.css", "/nothing"
            })
    void showsNothingUnderAForeignName(String path) throws IOException {
        var answer = ask("GET " + path, "Host: evil.example");

        assertThat(answer).startsWith("HTTP/1.1 421").contains("Content-Type: application/problem+json");
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'");
    }

    @Test
    void tellsPagesOfOtherOriginsThatTheyMayChangeNothing() throws IOException {
        assertThat(ask("POST /events", "Host: localhost", "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403");
    }

    private static String ask(String requestLine, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), board.port())) {
            socket.getOutputStream()
                    .write("%s HTTP/1.1\r\nConnection: close\r\n%s\r\n\r\n"
                            .formatted(requestLine, String.join("\r\n", headers))
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/glossary", "/nothing", "/orders/none", "/error", "/events?from=x", "/actuator/health"})
    void letsBrowsersRunNothingButItsOwn(String path) {
        assertThat(board.get(path).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; script-src 'self';"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/error", "/actuator/health", "/events/1"})
    void hasNothingElse(String path) {
        assertThat(board.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void answersHeadWithoutAStream() {
        assertThat(board.send("HEAD", "/events").statusCode()).isEqualTo(200);
    }

    @Test
    void letsGoOfABrowserThatReadsNothing() throws IOException {
        soon().untilAsserted(() -> assertThat(browsers())
                .as("the board has noticed that the browsers of other tests are gone")
                .isZero());
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), board.port()));
            socket.getOutputStream()
                    .write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            soon().untilAsserted(() -> assertThat(browsers()).isOne());

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                for (var order = 0; order < 50; order++) {
                    log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(COD)));
                }
                assertThat(browsers()).isZero();
            });
        }
    }

    private static double browsers() {
        return board.bean(MeterRegistry.class)
                .get("shop.board.browsers")
                .gauge()
                .value();
    }

    /** The story once it has so many records; on a busy machine, one search may not come to the end of the log in its time. */
    private static JsonNode story(UUID orderId, int records) {
        return soon().ignoreExceptions()
                .until(
                        () -> board.json("/orders/" + orderId),
                        story -> story.path("records").size() == records);
    }

    private static Order goesAllTheWay() {
        var order = anOrderOf(COD);
        log.write(Topics.ORDERS, new OrderPlaced(order));
        log.write(Topics.COOK_REQUESTS, new CookRequest(order, order.portions(), Instant.now()));
        log.write(Topics.ORDERS, new OrderCooked(order, order.portions(), Instant.now()));
        log.write(Topics.READY, new OrderReady(order, true, Instant.now()));
        return order;
    }

    private static StationReport report(String station, int partition) {
        return new StationReport(
                station,
                Map.of("orders", List.of(partition)),
                new StationReport.Counts(1, 1, 0, 0, 0),
                null,
                Instant.now());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
