package fishandchips.till.kafka;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.EGG_FRIED_RICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Topics;
import fishandchips.till.FinishedParts;
import fishandchips.till.OrderProgress;
import fishandchips.till.OrdersInFlight;
import fishandchips.till.RecentOrders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which orders are in flight, by the records that the till follows. */
class OrderEventsListenerTests {

    private final RecentOrders book = new RecentOrders(100);
    private final OrdersInFlight inFlight = new OrdersInFlight(100);
    private final OrderEventsListener listener = new OrderEventsListener(book, inFlight, new SimpleMeterRegistry());
    private final Order order = anOrderOf(COD);

    private void read(
            String topic, long offset, Instant at, byte[] key, byte @Nullable [] value, Map<String, String> headers) {
        var bytes = new RecordHeaders();
        headers.forEach((name, text) -> bytes.add(name, text.getBytes(UTF_8)));
        listener.on(new ConsumerRecord<>(
                topic,
                0,
                offset,
                at.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                key.length,
                value == null ? -1 : value.length,
                key,
                value,
                bytes,
                Optional.empty()));
    }

    private void placed(long offset) {
        var placed = new OrderPlaced(order);
        read("orders", offset, order.placedAt(), Topics.ORDERS.key(placed), Topics.ORDERS.value(placed), Map.of());
    }

    private void ready(Order each, long offset, Instant at) {
        var ready = new OrderReady(each, false, at);
        read("ready", offset, at, Topics.READY.key(ready), Topics.READY.value(ready), Map.of());
    }

    private void givenUpBy(String reader, String fate) {
        var placed = new OrderPlaced(order);
        read(
                "orders-dlt",
                3,
                order.placedAt(),
                Topics.ORDERS.key(placed),
                Topics.ORDERS.value(placed),
                Map.of("fate", fate, "reader", reader));
    }

    private void settled(String how) {
        read(
                "orders-dlt",
                4,
                order.placedAt(),
                order.orderId().toString().getBytes(UTF_8),
                null,
                Map.of("settles", "orders-dlt-0@3", "how", how));
    }

    @Test
    void leavesOutARecordAtWhichTheBookFails() {
        RecentOrders failing = mock();
        doThrow(new IllegalStateException("A fault of our own")).when(failing).enter(any(OrderStep.class));
        var meters = new SimpleMeterRegistry();
        var placed = new OrderPlaced(order);

        new OrderEventsListener(failing, inFlight, meters)
                .on(new ConsumerRecord<>("orders", 0, 0, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed)));

        assertThat(meters.counter("shop.records.refused", "topic", "orders").count())
                .isEqualTo(1);
    }

    @Test
    void endsAnOrderThatIsReady() {
        placed(0);
        assertThat(inFlight.count()).isEqualTo(1);

        ready(order, 0, order.placedAt());
        placed(1);

        assertThat(inFlight.count()).isZero();
    }

    @Test
    void endsAnOrderThatAPreparerHasGivenUpUntilItIsSentAgain() {
        placed(0);

        givenUpBy("preparer", "given-up");
        assertThat(inFlight.count()).isZero();
        assertThat(inFlight.oldest()).isEmpty();

        settled("dropped");
        assertThat(inFlight.count()).isZero();
        settled("redriven");
        assertThat(inFlight.count()).isEqualTo(1);
    }

    @Test
    void endsNoOrderForTheLetterOfAnAccountantOrAboutARecordThatWasUnusable() {
        placed(0);

        givenUpBy("accountant", "given-up");
        givenUpBy("preparer", "unusable");

        assertThat(inFlight.count()).isEqualTo(1);
    }

    @Test
    void countsNoOrderWhoseRecordsWereDeletedInPart() {
        placed(0);

        ready(anOrderOf(COD), 7, order.placedAt().plus(Duration.ofMinutes(5)));

        assertThat(inFlight.count()).isZero();
    }

    @Test
    void tellsOfThePartsOfAMixedOrderAndThatOneDidNotCome() {
        var mixed = anOrderOf(COD, EGG_FRIED_RICE);
        var part = new KitchenPart(mixed, Kitchen.SECOND, false, mixed.placedAt());
        var key = Topics.KITCHEN_PARTS.key(part);
        var value = Topics.KITCHEN_PARTS.value(part);
        var letter = Map.of(DeadLetterHeaders.FATE, DeadLetterHeaders.GIVEN_UP, DeadLetterHeaders.READER, "assembler");
        var redriven = Map.of(
                DeadLetterHeaders.SETTLES, "kitchen-parts-dlt-0@0", DeadLetterHeaders.HOW, DeadLetterHeaders.REDRIVEN);

        read("kitchen-parts", 0, mixed.placedAt(), key, value, Map.of());
        read("kitchen-parts-dlt", 0, mixed.placedAt(), key, value, letter);
        var givenUp = book.find(mixed.orderId()).orElseThrow();
        read("kitchen-parts-dlt", 1, mixed.placedAt(), key, null, redriven);
        var again = book.find(mixed.orderId()).orElseThrow();

        assertThat(givenUp.parts()).isEqualTo(new FinishedParts(null, mixed.placedAt(), true));
        assertThat(givenUp.state()).isEqualTo(OrderProgress.State.GIVEN_UP);
        assertThat(again.state()).isEqualTo(OrderProgress.State.PLACED);
    }
}
