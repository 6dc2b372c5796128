package fishandchips.customers.till;

import fishandchips.console.Together;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Channel;
import fishandchips.contract.Menu;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Places many orders at once. */
public final class OrderBurst {

    private static final int MOST = 100;
    private static final int AT_ONCE = 20;
    private static final int MOST_MEALS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private OrderBurst() {}

    /** Places orders of all meals on the menu, as {@link fishandchips.fleet.handson.HandsOnServer.OrderPlacing} says. */
    public static void place(int orders, List<StationState> tills) throws Exception {
        if (orders < 1 || orders > MOST) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "1 to %d orders can be placed at once, not %d.", MOST, orders));
        }
        try (var asked = new Tills(tills, 0, FIRST_PAUSE)) {
            Callable<UUID> one = () -> asked.place(anything()).orderId();
            Together.run(AT_ONCE, Stream.generate(() -> one).limit(orders).toList());
        }
    }

    private static OrderForm anything() {
        var random = ThreadLocalRandom.current();
        var meals = Stream.generate(() -> Menu.ITEMS.get(random.nextInt(Menu.ITEMS.size())))
                .limit(1 + random.nextInt(MOST_MEALS))
                .map(Menu.Item::meal)
                .toList();
        return new OrderForm(meals, Channel.TILL, null, List.of(), false);
    }
}
