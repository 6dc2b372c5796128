package fishandchips.stage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Channel;
import fishandchips.contract.Extra;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
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
        lines.read(new SeenRecord(
                new LogPartition("orders", 0), 0, Instant.EPOCH, new SeenRecord.Event(new OrderPlaced(order))));
        return lines.orders().getFirst().text();
    }
}
