package fishandchips.backends;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as tests need them: each with an id of its own, paid at the menu's price. */
public final class Customers {

    private Customers() {}

    /** An order of one meal, at the till. */
    public static Order anOrderOf(Portion... portions) {
        return anOrder(List.of(Meal.of(portions)), null);
    }

    /** An order of one meal, by the web, to be brought to a door. */
    public static Order anOrderToTheDoor(DeliverTo to, Portion... portions) {
        return anOrder(List.of(Meal.of(portions)), to);
    }

    private static Order anOrder(List<Meal> meals, @Nullable DeliverTo to) {
        return new Order(
                UUID.randomUUID(),
                "T01",
                "till-1",
                to == null ? Channel.TILL : Channel.WEB,
                meals,
                List.of(),
                to,
                Menu.pricePence(meals),
                Instant.now());
    }
}
