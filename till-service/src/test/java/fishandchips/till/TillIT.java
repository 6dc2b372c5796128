package fishandchips.till;

import static fishandchips.contract.Topics.ORDERS;
import static fishandchips.contract.Topics.READY;
import static fishandchips.till.OpenTill.json;
import static fishandchips.till.OpenTill.soon;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.contract.Reading.Understood;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A till on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TillIT {

    private static final String TWO_MEALS = """
            {"parts":[["cod","chips"],["chips","chips"]],"extras":["vinegar"]}""";

    private static final ShopLog log = SharedBackends.log();

    private OpenTill till;

    @BeforeAll
    void open() {
        till = OpenTill.open("--shop.station.slot=3").awaitReady();
    }

    @AfterAll
    void close() {
        till.close();
    }

    @Test
    void writesAnOrderIntoTheLogBeforeItHandsOutATicket() {
        var answer = till.order(TWO_MEALS, "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(answer.statusCode()).isEqualTo(202);
        var receipt = json(answer);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/orders/" + receipt.get("orderId").asString());
        assertThat(receipt.get("totalPence").asInt()).isEqualTo(1200);
        assertThat(receipt.get("till").asString()).isEqualTo("till-3");
        assertThat(receipt.get("parts")).hasToString("[[\"cod\",\"chips\"],[\"chips\",\"chips\"]]");

        var records = log.records(ORDERS, orderIdOf(answer));
        assertThat(records).hasSize(1);
        var order = placed(records.getFirst()).order();
        assertThat(order.ticket()).isEqualTo(receipt.get("ticket").asString());
        assertThat(order.placedAt()).isEqualTo(receipt.get("placedAt").asString());
        assertThat(headerOf(records.getFirst())).isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void beginsATraceWhenTheCustomerBringsNone() {
        var answer = till.order(TWO_MEALS);

        assertThat(headerOf(log.records(ORDERS, orderIdOf(answer)).getFirst()))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void tellsHowFarAnOrderIs() {
        var answer = till.order(TWO_MEALS);
        var orderId = orderIdOf(answer);
        var path = answer.headers().firstValue("Location").orElseThrow();
        assertThat(json(till.get(path)).get("state").asString()).isEqualTo("placed");

        var order = placed(log.records(ORDERS, orderId).getFirst()).order();
        log.write(ORDERS, new OrderCooked(order, Portions.NONE, order.placedAt().plusSeconds(1)));
        soon().untilAsserted(() ->
                assertThat(json(till.get(path)).get("state").asString()).isEqualTo("cooked"));

        log.write(READY, new OrderReady(order, true, order.placedAt().plusSeconds(2)));
        soon().untilAsserted(() ->
                assertThat(json(till.get(path)).get("state").asString()).isEqualTo("ready"));
        assertThat(json(till.get(path)).get("readyAt").asString())
                .isEqualTo(order.placedAt().plusSeconds(2).toString());
    }

    @Test
    void tellsOfOrdersThatAnotherTillTook() {
        var order = Orders.anOrder();

        log.write(ORDERS, new OrderPlaced(order));

        soon().untilAsserted(() ->
                assertThat(till.get("/orders/" + order.orderId()).statusCode()).isEqualTo(200));
    }

    @Test
    void goesOnAfterARecordThatItCannotRead() {
        log.write(new ProducerRecord<>("orders", "no id".getBytes(StandardCharsets.UTF_8), new byte[] {-1, -1}));
        log.write(new ProducerRecord<>("ready", null, null));
        var order = Orders.anOrder();

        log.write(READY, new OrderReady(order, false, order.placedAt()));

        soon().untilAsserted(() -> assertThat(json(till.get("/orders/" + order.orderId()))
                        .path("state")
                        .asString())
                .isEqualTo("ready"));
    }

    @Test
    void takesTenImpatientRetriesForOneOrder() {
        var key = newKey();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();

        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 10; i++) {
                answers.add(
                        CompletableFuture.supplyAsync(() -> till.order(TWO_MEALS, "Idempotency-Key", key), customers));
            }
        }

        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(202);
        assertThat(answers.stream().map(answer -> answer.join().body()).distinct())
                .hasSize(1);
        assertThat(log.records(ORDERS, orderIdOf(answers.getFirst().join()))).hasSize(1);
    }

    @Test
    void givesARetryTheFirstAnswerHoweverItIsWrittenDown() {
        var key = newKey();
        var first = till.order(TWO_MEALS, "Idempotency-Key", key);

        var retry = till.order("""
                { "extras": [ "vinegar" ], "channel": "till", "parts": [ ["cod", "chips"], ["chips","chips"] ] }""", "Idempotency-Key", '"' + key + '"');

        assertThat(retry.statusCode()).isEqualTo(202);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(log.records(ORDERS, orderIdOf(first))).hasSize(1);
    }

    @Test
    void refusesAnotherOrderUnderTheSameKey() {
        var key = newKey();
        var first = till.order(TWO_MEALS, "Idempotency-Key", key);

        var other = till.order("{\"parts\":[[\"pie\"]]}", "Idempotency-Key", key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("type").asString()).isEqualTo("/problems/key-reused");
        assertThat(log.records(ORDERS, orderIdOf(first))).hasSize(1);
    }

    @Test
    void keepsTheKeysOfTwoClientsApart() {
        var key = newKey();

        var one = till.order(TWO_MEALS, "Idempotency-Key", key, "X-Client-Id", "kiosk-at-the-pier-1");
        var other = till.order("{\"parts\":[[\"pie\"]]}", "Idempotency-Key", key, "X-Client-Id", "kiosk-at-the-pier-2");

        assertThat(other.statusCode()).isEqualTo(202);
        assertThat(orderIdOf(other)).isNotEqualTo(orderIdOf(one));
    }

    @Test
    void readsTheBookBackFromTheLogSoThatARetryAtAnotherTillIsTheSameOrder() {
        var key = newKey();
        var first = till.order(TWO_MEALS, "Idempotency-Key", key);

        try (var other = OpenTill.open("--shop.station.slot=4").awaitReady()) {
            var retry = other.order(TWO_MEALS, "Idempotency-Key", key);

            assertThat(retry.body()).isEqualTo(first.body());
        }
        assertThat(log.records(ORDERS, orderIdOf(first))).hasSize(1);
    }

    @Test
    void countsOrdersInShopWords() {
        till.order(TWO_MEALS);
        till.order("{");

        assertThat(till.manage("/actuator/prometheus").body())
                .contains("shop_orders_placed_seconds_count")
                .contains("shop_requests_refused_total{problem=\"/problems/malformed-order\"}");
    }

    @Test
    void keepsItsManagementAwayFromCustomers() {
        assertThat(till.get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(till.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(till.manage("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(till.manage("/actuator/heapdump").statusCode()).isEqualTo(404);
        assertThat(till.manage("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static UUID orderIdOf(HttpResponse<String> answer) {
        return UUID.fromString(json(answer).get("orderId").asString());
    }

    private static OrderPlaced placed(ConsumerRecord<byte[], byte[]> record) {
        assertThat(ORDERS.read(record.key(), record.value())).isInstanceOf(Understood.class);
        return (OrderPlaced) ((Understood<OrderEvent>) ORDERS.read(record.key(), record.value())).event();
    }

    private static String headerOf(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII);
    }
}
