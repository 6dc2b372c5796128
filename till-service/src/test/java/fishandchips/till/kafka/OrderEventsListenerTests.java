package fishandchips.till.kafka;

import static fishandchips.backends.Customers.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Topics;
import fishandchips.till.OrderBook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderEventsListener}. */
class OrderEventsListenerTests {

    private final OrderBook book = mock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OrderEventsListener listener = new OrderEventsListener(book, meters);

    @Test
    void leavesOutARecordAtWhichTheBookFails() {
        var order = anOrderOf(COD);
        doThrow(new IllegalStateException("A fault of our own")).when(book).enter(any(OrderStep.class));

        listener.on(new ConsumerRecord<>(
                "orders",
                0,
                0,
                order.orderId().toString().getBytes(UTF_8),
                Topics.ORDERS.value(new OrderPlaced(order))));

        assertThat(meters.counter("shop.records.refused", "topic", "orders").count())
                .isEqualTo(1);
    }
}
