package fishandchips.stage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.TestOrders;
import fishandchips.contract.Channel;
import fishandchips.contract.Extra;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portion;
import fishandchips.picture.input.SeenRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderLines}. */
class OrderLinesTests {

    @Test
    void nameSaltAndVinegarOnlyWhereTheyShall() {
        assertThat(lineOfAnOrder(true)).isEqualTo("Order 1: chips, salt, vinegar");
        assertThat(lineOfAnOrder(false)).isEqualTo("Order 1: chips");
    }

    @Test
    void setAnOrderAsideThatTheFirstKitchenHasFinishedUntilItIsReady() {
        var order = TestOrders.anOrderOf(Portion.COD, Portion.EGG_FRIED_RICE);
        var lines = new OrderLines(false);
        read(lines, new OrderPlaced(order));
        read(lines, new KitchenPart(order, Kitchen.SECOND, false, Instant.EPOCH));
        assertThat(lines.orders().getFirst().step()).isEqualTo(OrderLine.Step.PLACED);

        read(lines, new KitchenPart(order, Kitchen.FIRST, false, Instant.EPOCH));

        assertThat(lines.orders().getFirst().step()).isEqualTo(OrderLine.Step.FIRST_PART);
        assertThat(lines.orders().getFirst().text()).isEqualTo("Order 1: cod and egg fried rice");
        read(lines, new OrderReady(order, false, Instant.EPOCH));
        read(lines, new KitchenPart(order, Kitchen.FIRST, false, Instant.EPOCH));
        assertThat(lines.orders().getFirst().step()).isEqualTo(OrderLine.Step.READY);
    }

    private static void read(OrderLines lines, OrderStep step) {
        lines.read(new SeenRecord(new LogPartition("orders", 0), 0, Instant.EPOCH, new SeenRecord.Event(step)));
    }

    private static String lineOfAnOrder(boolean extras) {
        var order = new Order(
                UUID.randomUUID(),
                "T01",
                "till-1",
                Channel.TILL,
                List.of(Meal.of(Portion.CHIPS)),
                List.of(Extra.values()),
                null,
                false,
                250,
                Instant.EPOCH);
        var lines = new OrderLines(extras);
        read(lines, new OrderPlaced(order));
        return lines.orders().getFirst().text();
    }
}
