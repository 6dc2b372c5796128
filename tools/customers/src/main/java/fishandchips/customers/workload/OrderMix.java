package fishandchips.customers.workload;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Menu;
import fishandchips.customers.till.OrderForm;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What customers order.
 *
 * @param plaice how many of the meals are plaice and chips
 * @param large how many are large chips
 * @param pie how many are pie and chips; the rest is cod and chips
 * @param meals how many meals are in an order
 * @param web how many of the orders come over the web
 * @param door how many of these are brought to the door
 * @param noShows how many of the others are never collected
 */
public record OrderMix(Share plaice, Share large, Share pie, MealCounts meals, Share web, Share door, Share noShows) {

    private static final Menu.Item PLAICE_AND_CHIPS = item("plaice and chips");
    private static final Menu.Item LARGE_CHIPS = item("large chips");
    private static final Menu.Item PIE_AND_CHIPS = item("pie and chips");
    private static final Menu.Item COD_AND_CHIPS = item("cod and chips");

    private static final List<String> NAMES = List.of("Ada", "Bram", "Cleo", "Dev", "Edie", "Femi", "Gwen", "Hari");
    private static final int HOUSES = 99;

    public OrderMix {
        var together = plaice.percent() + large.percent() + pie.percent();
        if (together > 100 + Share.ROUNDING) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "Plaice, large chips and pie are %s of the meals together; 100%% is the most.",
                    new Share(together)));
        }
    }

    private static Menu.Item item(String name) {
        return Menu.named(name).orElseThrow();
    }

    /**
     * The next customer. Always draws in the same order, so that the same numbers give the same customer; for no-shows only
     * when there are any.
     */
    Customer draw(int number, Duration arrives, RandomGenerator random) {
        var items =
                Stream.generate(() -> meal(random)).limit(meals.draw(random)).toList();
        var channel = web.draws(random) ? Channel.WEB : Channel.TILL;
        var deliverTo = channel == Channel.WEB && door.draws(random) ? address(random) : null;
        var extras = extras(random);
        var noShow = channel == Channel.WEB && deliverTo == null && noShows.isSome() && noShows.draws(random);
        var form = new OrderForm(items.stream().map(Menu.Item::meal).toList(), channel, deliverTo, extras, noShow);
        return new Customer(
                number,
                arrives,
                form,
                items.stream().mapToInt(Menu.Item::pricePence).sum());
    }

    private Menu.Item meal(RandomGenerator random) {
        var percent = random.nextDouble() * 100;
        if (percent < plaice.percent()) {
            return PLAICE_AND_CHIPS;
        }
        if (percent < plaice.percent() + large.percent()) {
            return LARGE_CHIPS;
        }
        return percent < plaice.percent() + large.percent() + pie.percent() ? PIE_AND_CHIPS : COD_AND_CHIPS;
    }

    private static @Nullable DeliverTo address(RandomGenerator random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        return new DeliverTo(name, String.format(Locale.ROOT, "%d Harbour Street", 1 + random.nextInt(HOUSES)));
    }

    private static List<Extra> extras(RandomGenerator random) {
        return Stream.of(Extra.values()).filter(_ -> random.nextBoolean()).toList();
    }
}
