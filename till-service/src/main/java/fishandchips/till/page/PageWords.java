package fishandchips.till.page;

import fishandchips.contract.Channel;
import fishandchips.contract.Extra;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import fishandchips.till.OrderProgress;
import fishandchips.till.OrderProgress.State;
import java.time.temporal.ChronoUnit;
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
            case SWEET_AND_SOUR_CHICKEN ->
                some(count, "a portion of sweet and sour chicken", "portions of sweet and sour chicken");
            case CHOW_MEIN -> some(count, "a portion of chow mein", "portions of chow mein");
            case EGG_FRIED_RICE -> some(count, "a portion of egg fried rice", "portions of egg fried rice");
            case SPRING_ROLLS -> some(count, "a portion of spring rolls", "portions of spring rolls");
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
            case GIVEN_UP -> "One of our kitchens has not finished its part. Please ask at the counter.";
        };
    }

    /** What a kitchen makes of the order, and how far that is. */
    static String part(OrderProgress progress, Kitchen kitchen) {
        var what = progress.order().portions(kitchen).asMap().entrySet().stream()
                .map(each -> portions(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" and "));
        return finished(progress, kitchen).isEmpty() ? what + ": not done yet" : what + ": done at";
    }

    /** When a kitchen had finished its part, as an ISO 8601 instant in seconds; empty until then. */
    static String finished(OrderProgress progress, Kitchen kitchen) {
        var at = progress.parts().at(kitchen);
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String ready(Order order) {
        if (order.deliverTo() != null) {
            return "Ready, and on its way to your door.";
        }
        return order.channel() == Channel.WEB ? "Ready. Come and get it!" : "Ready at the counter.";
    }
}
