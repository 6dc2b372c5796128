package fishandchips.customers.workload;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.customers.till.OrderForm;
import fishandchips.customers.workload.Pace.Arrival;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What customers order.
 *
 * @param choice how they choose their meals
 * @param plaicePortions how many portions of plaice, each with chips, are in an order with plaice; null for as many as were chosen
 * @param web how many of the orders come over the web
 * @param door how many of these are brought to the door
 * @param noShows how many of the others are never collected
 */
public record OrderMix(MealChoice choice, @Nullable MealCounts plaicePortions, Share web, Share door, Share noShows) {

    private static final List<String> NAMES = List.of("Ada", "Bram", "Cleo", "Dev", "Edie", "Femi", "Gwen", "Hari");
    private static final int HOUSES = 99;

    public OrderMix {
        if (plaicePortions != null && choice.most() - 1 + plaicePortions.most() > MealCounts.MOST) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "An order of %d meals with %d portions of plaice is too large; a simulated order has at most %d meals.",
                    choice.most(),
                    plaicePortions.most(),
                    MealCounts.MOST));
        }
    }

    /**
     * The next customer. Always draws in the same order, so that the same numbers give the same customer; for no-shows and
     * portions of plaice only when there are any.
     */
    Customer draw(int number, Arrival arrival, RandomGenerator random) {
        var meals = withPlaice(choice.draw(random), random);
        var channel = web.draws(random) ? Channel.WEB : Channel.TILL;
        var deliverTo = channel == Channel.WEB && door.draws(random) ? address(random) : null;
        var extras = extras(random);
        var noShow = channel == Channel.WEB && deliverTo == null && noShows.isSome() && noShows.draws(random);
        var form = new OrderForm(meals, channel, deliverTo, extras, noShow);
        return new Customer(number, arrival, form, Menu.pricePence(meals));
    }

    private List<Meal> withPlaice(List<Meal> chosen, RandomGenerator random) {
        if (plaicePortions == null || !chosen.contains(MealChoice.PLAICE_AND_CHIPS)) {
            return chosen;
        }
        var plaice = Stream.generate(() -> MealChoice.PLAICE_AND_CHIPS).limit(plaicePortions.draw(random));
        var others = chosen.stream().filter(meal -> !meal.equals(MealChoice.PLAICE_AND_CHIPS));
        return Stream.concat(others, plaice).toList();
    }

    /** How they order, by the names of the options, as a person reads it. */
    public Map<String, String> inWords() {
        var words = new TreeMap<>(choice.inWords());
        if (plaicePortions != null) {
            words.put("plaicePortions", plaicePortions.toString());
        }
        words.put("web", web.toString());
        words.put("door", door.toString());
        words.put("noShows", noShows.toString());
        return words;
    }

    private static @Nullable DeliverTo address(RandomGenerator random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        return new DeliverTo(name, String.format(Locale.ROOT, "%d Harbour Street", 1 + random.nextInt(HOUSES)));
    }

    private static List<Extra> extras(RandomGenerator random) {
        return Stream.of(Extra.values()).filter(_ -> random.nextBoolean()).toList();
    }
}
