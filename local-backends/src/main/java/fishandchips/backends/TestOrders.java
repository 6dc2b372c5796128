package fishandchips.backends;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as tests need them: each with an id of its own, paid at the menu's price. */
public final class TestOrders {

    private TestOrders() {}

    /** An order of one meal, at the till. */
    public static Order anOrderOf(Portion... portions) {
        return anOrder(List.of(Meal.of(portions)), Channel.TILL, null, false);
    }

    /** An order of one meal, by the web, to be brought to a door. */
    public static Order anOrderToTheDoor(DeliverTo to, Portion... portions) {
        return anOrder(List.of(Meal.of(portions)), Channel.WEB, to, false);
    }

    /** An order of one meal that nobody will come for. */
    public static Order anOrderOfANoShow(Portion... portions) {
        return anOrder(List.of(Meal.of(portions)), Channel.WEB, null, true);
    }

    /** The least of everything that an order may have, and the most. */
    public static List<Order> ordersAtTheEdges() {
        var door = new DeliverTo("ü".repeat(DeliverTo.MAX_NAME), "\uD83C\uDF5F".repeat(DeliverTo.MAX_ADDRESS / 2));
        return List.of(
                new Order(
                        UUID.randomUUID(),
                        "T",
                        "t",
                        Channel.TILL,
                        List.of(Meal.of(Portion.COD)),
                        List.of(),
                        null,
                        false,
                        1,
                        Instant.EPOCH),
                new Order(
                        UUID.randomUUID(),
                        "W".repeat(8),
                        "w".repeat(40),
                        Channel.WEB,
                        Collections.nCopies(Order.MAX_PORTIONS, Meal.of(Portion.PIE)),
                        List.of(Extra.values()),
                        door,
                        false,
                        Integer.MAX_VALUE,
                        Instant.parse("2199-12-31T23:59:59.999999999Z")));
    }

    private static Order anOrder(List<Meal> meals, Channel channel, @Nullable DeliverTo to, boolean noShow) {
        return new Order(
                UUID.randomUUID(),
                "T01",
                "till-1",
                channel,
                meals,
                List.of(),
                to,
                noShow,
                Menu.pricePence(meals),
                Instant.now());
    }
}
