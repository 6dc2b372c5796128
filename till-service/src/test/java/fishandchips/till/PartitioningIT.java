package fishandchips.till;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Topics.ORDERS;
import static fishandchips.till.OpenTill.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portion;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Tills that choose partitions in several ways, on a real broker with six partitions. */
class PartitioningIT {

    private static final String COD = "{\"parts\":[[\"cod\"]]}";
    private static final String PLAICE = "{\"parts\":[[\"plaice\",\"chips\"]]}";

    private static final ShopLog log = SharedBackends.log();

    @Test
    void choosesByTheOrdersIdUnlessItIsToldOtherwise() {
        try (var till = OpenTill.open().awaitReady()) {
            var orderId = orderId(till.order(COD));

            assertThat(partitions(orderId))
                    .containsExactly(partitionForKey(orderId.toString().getBytes(UTF_8), 6));
        }
    }

    @Test
    void staysWithOnePartitionForAWhileAsWithoutAKey() {
        try (var till = OpenTill.open("--shop.till.partitioning=none").awaitReady()) {
            var orders =
                    Stream.generate(() -> orderId(till.order(COD))).limit(12).toList();

            assertThat(orders.stream().flatMap(order -> partitions(order).stream()))
                    .hasSize(12)
                    .containsOnly(partitions(orders.getFirst()).getFirst());
        }
    }

    @Test
    void sendsOrdersWithPlaiceToTheLastPartition() {
        try (var till = OpenTill.open("--shop.till.partitioning=plaice").awaitReady()) {
            assertThat(partitions(orderId(till.order(PLAICE)))).containsExactly(5);
            assertThat(partitions(orderId(till.order(COD)))).singleElement().isNotEqualTo(5);
        }
    }

    @Test
    void takesNoKeyWhenTheKeyDoesNotDecideThePartition() {
        try (var till = OpenTill.open("--shop.till.partitioning=till").awaitReady()) {
            var before = log.ends(ORDERS);

            var refused = till.order(COD, "Idempotency-Key", "a-key-of-the-partitioning-test");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).get("type").asString()).isEqualTo("/problems/key-refused");
            assertThat(log.ends(ORDERS)).isEqualTo(before);
        }
    }

    @Test
    void stillPlacesTheOrderOfAPageOnce() {
        try (var till = OpenTill.open("--shop.till.partitioning=none").awaitReady()) {
            var form = "cod-and-chips=1&handover=counter&key=" + UUID.randomUUID();

            var ticket = till.submit(form).headers().firstValue("Location").orElseThrow();
            var again = till.submit(form).headers().firstValue("Location").orElseThrow();

            assertThat(again).isEqualTo(ticket);
            assertThat(partitions(UUID.fromString(ticket.substring("/ticket/".length()))))
                    .hasSize(1);
        }
    }

    /** No preparer is there, so more than a hundred orders that wait do so for longer and longer. */
    @Test
    void refusesOrdersByTheLagOfTheOnePartitionThatAllGoTo() {
        try (var till = OpenTill.open(
                        "--shop.till.partitioning=numbered",
                        "--shop.till.kitchen.look-every=20ms",
                        "--shop.till.kitchen.shed-from=100ms",
                        "--shop.till.kitchen.full-at=200ms")
                .awaitReady()) {
            catchUp();
            fill(1);
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(
                            () -> assertThat(till.order(COD).statusCode()).isEqualTo(202));

            fill(0);

            OpenTill.soon()
                    .untilAsserted(
                            () -> assertThat(till.order(COD).statusCode()).isEqualTo(503));
        } finally {
            catchUp();
        }
    }

    /** As if preparers and cooks had done all that is there. */
    private static void catchUp() {
        ConsumerGroup.KITCHEN.forEach(
                group -> log.ends(group.topic()).forEach((partition, end) -> log.move(group.name(), partition, end)));
    }

    private static void fill(int partition) {
        Stream.generate(() -> new OrderPlaced(anOrderOf(Portion.COD)))
                .limit(120)
                .forEach(placed -> log.write(
                        new ProducerRecord<>(ORDERS.name(), partition, ORDERS.key(placed), ORDERS.value(placed))));
    }

    @Test
    void saysThatItHasNoNumber() {
        assertThatThrownBy(() -> OpenTill.open("--shop.till.partitioning=numbered", "--shop.till.name=the-till"))
                .rootCause()
                .hasMessageContaining("numbered needs the till's number at the end of shop.till.name, such as till-2");
    }

    private static UUID orderId(HttpResponse<String> answer) {
        return UUID.fromString(json(answer).get("orderId").asString());
    }

    /** Of all records of an order. */
    private static List<Integer> partitions(UUID orderId) {
        return log.records(ORDERS, orderId).stream()
                .map(record -> record.partition())
                .toList();
    }
}
