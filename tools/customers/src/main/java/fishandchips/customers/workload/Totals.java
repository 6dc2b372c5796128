package fishandchips.customers.workload;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Portion;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What some orders come to.
 *
 * @param meals how many of each; none of which there is not one
 */
public record Totals(long orders, long pence, Map<Meal, Long> meals) {

    public Totals {
        meals = Map.copyOf(meals);
    }

    /** How many of each portion; all of the first kitchen are named, and those of the second of which there is one. */
    public Map<Portion, Long> portions() {
        var portions = new EnumMap<Portion, Long>(Portion.class);
        for (var portion : Kitchen.FIRST.portions()) {
            portions.put(portion, 0L);
        }
        meals.forEach((meal, count) -> meal.portions().forEach(portion -> portions.merge(portion, count, Long::sum)));
        return portions;
    }

    /** How many of each meal, by its name on the menu, or by its portions when it is not on it. */
    public Map<String, Long> byName() {
        var names = new TreeMap<String, Long>();
        meals.forEach((meal, count) -> names.merge(name(meal), count, Long::sum));
        return names;
    }

    private static String name(Meal meal) {
        return Menu.find(meal)
                .map(Menu.Item::name)
                .orElseGet(() -> meal.portions().stream().map(Portion::label).collect(Collectors.joining("+")));
    }
}
