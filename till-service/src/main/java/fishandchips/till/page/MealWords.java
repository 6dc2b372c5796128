package fishandchips.till.page;

import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Portion;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** How a page speaks of meals. */
final class MealWords {

    private MealWords() {}

    /** What the menu calls it; a meal that the menu does not have is called by its portions. */
    static String name(Meal meal) {
        return Menu.find(meal)
                .map(Menu.Item::name)
                .orElseGet(() -> meal.portions().stream().map(Portion::label).collect(Collectors.joining(", ")));
    }

    /** What is in it: {@code a piece of cod and two portions of chips}. */
    static String contents(Meal meal) {
        var counts = new LinkedHashMap<Portion, Integer>();
        meal.portions().forEach(portion -> counts.merge(portion, 1, Integer::sum));
        return counts.entrySet().stream()
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
}
