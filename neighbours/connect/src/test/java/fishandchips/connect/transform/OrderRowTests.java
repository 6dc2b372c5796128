package fishandchips.connect.transform;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.anOrderToTheDoor;
import static fishandchips.backends.TestOrders.ordersAtTheEdges;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.DeliverTo;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderRowTests {

    private final OrderRow<SinkRecord> transform = new OrderRow<>();

    @Test
    void countsWhatWasOrdered() {
        var order = anOrderOf(COD, CHIPS, CHIPS);

        var row = row(new OrderPlaced(order));

        assertThat(row.getString("order_id")).isEqualTo(order.orderId().toString());
        assertThat(row.getString("till")).isEqualTo("till-1");
        assertThat(row.getString("channel")).isEqualTo("till");
        assertThat(row.getInt32("total_pence")).isEqualTo(order.totalPence());
        assertThat(row.getInt32("cod")).isEqualTo(1);
        assertThat(row.getInt32("plaice")).isZero();
        assertThat(row.getInt32("chips")).isEqualTo(2);
        assertThat(row.getInt32("pie")).isZero();
        assertThat(row.getInt32("meals")).isEqualTo(1);
        assertThat(row.getString("placed_at")).isEqualTo(order.placedAt().toString());
    }

    @Test
    void leavesOutNameAndAddress() {
        var order = anOrderToTheDoor(new DeliverTo("Ada Byron", "12 St James's Square"), COD);

        assertThat(row(new OrderPlaced(order)).toString())
                .contains(order.orderId().toString(), "channel=web")
                .doesNotContain("Ada", "James");
    }

    @Test
    void makesARowOfEveryOrderThatThereCanBe() {
        assertThat(ordersAtTheEdges())
                .allSatisfy(order -> row(new OrderPlaced(order)).validate());
    }

    @Test
    void dropsOrdersThatAreCooked() {
        assertThat(applied(new OrderCooked(anOrderOf(COD), Portions.of(COD, 1), Instant.EPOCH)))
                .isNull();
    }

    @Test
    void dropsTombstones() {
        assertThat(transform.apply(record("key", null))).isNull();
    }

    @Test
    void refusesARecordThatItDoesNotUnderstandWithTheReason() {
        assertThatThrownBy(() -> transform.apply(record("key", "two fish, please".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(DataException.class)
                .hasMessage("The record is not sound JSON of at most 65536 bytes.");
    }

    @Test
    void saysWhichConverterItNeeds() {
        assertThatThrownBy(() -> transform.apply(record("key", "text")))
                .isInstanceOf(DataException.class)
                .hasMessage("OrderRow takes bytes, not a String: use the ByteArrayConverter for keys and values.");
    }

    private Struct row(OrderEvent event) {
        return (Struct) Objects.requireNonNull(applied(event)).value();
    }

    private @Nullable SinkRecord applied(OrderEvent event) {
        return transform.apply(record(event.key(), Topics.ORDERS.value(event)));
    }

    private static SinkRecord record(String key, @Nullable Object value) {
        return new SinkRecord(
                Topics.ORDERS.name(),
                0,
                Schema.OPTIONAL_BYTES_SCHEMA,
                key.getBytes(StandardCharsets.UTF_8),
                Schema.OPTIONAL_BYTES_SCHEMA,
                value,
                7);
    }
}
