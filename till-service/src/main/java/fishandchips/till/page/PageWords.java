package fishandchips.till.page;

import fishandchips.contract.Channel;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import fishandchips.till.OrderProgress.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** How a page speaks of meals, money and orders. */
final class PageWords {

    private PageWords() {}

    /** What the menu calls it; a meal that the menu does not have is called by its portions. */
    static String name(Meal meal) {
        return Menu.find(meal)
                .map(Menu.Item::name)
                .orElseGet(() -> meal.portions().stream().map(Portion::label).collect(Collectors.joining(", ")));
    }

    /** What is in it: {@code a piece of cod and two portions of chips}. */
    static String contents(Meal meal) {
        return counts(meal.portions()).entrySet().stream()
                .map(counted -> portions(counted.getKey(), counted.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String portions(Portion portion, int count) {
        return switch (portion) {
            case COD -> some(count, "a piece of cod", "pieces of cod");
            case PLAICE -> some(count, "a plaice fried to order", "plaice fried to order");
            case CHIPS -> some(count, "a portion of chips", "portions of chips");
            case PIE -> some(count, "a pie", "pies");
        };
    }

    private static String some(int count, String one, String many) {
        return switch (count) {
            case 1 -> one;
            case 2 -> "two " + many;
            default -> count + " " + many;
        };
    }

    /** How often each thing is in the list, in the order in which they first appear. */
    static <T> SequencedMap<T, Integer> counts(List<T> things) {
        var counts = new LinkedHashMap<T, Integer>();
        things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
        return counts;
    }

    /** The extras in one phrase: {@code salt and vinegar}. */
    static String list(List<Extra> extras) {
        return extras.stream().map(MenuForm::value).collect(Collectors.joining(" and "));
    }

    static String pounds(int pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }

    /** What a customer is told when the order is as far as this. */
    static String news(State state, Order order) {
        return switch (state) {
            case PLACED -> "We have your order. It will not be long.";
            case COOKED -> "Fresh out of the fryer, being wrapped.";
            case READY -> ready(order);
        };
    }

    private static String ready(Order order) {
        if (order.deliverTo() != null) {
            return "Ready, and on its way to your door.";
        }
        return order.channel() == Channel.WEB ? "Ready. Come and get it!" : "Ready at the counter.";
    }
}
