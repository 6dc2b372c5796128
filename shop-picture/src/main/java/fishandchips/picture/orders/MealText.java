package fishandchips.picture.orders;

import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The meals of an order as text: {@code cod and chips, 2 chips}. */
public final class MealText {

    private static final Map<Portions, String> NAMES = Menu.items(true).stream()
            .collect(Collectors.toUnmodifiableMap(item -> Portions.in(List.of(item.meal())), Menu.Item::name));

    private MealText() {}

    /** The meals in one line. */
    public static String say(Collection<Meal> meals) {
        if (meals.size() == 1) {
            return name(meals.iterator().next());
        }
        var counts = meals.stream()
                .collect(Collectors.groupingBy(MealText::name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getValue() == 1 ? each.getKey() : each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String name(Meal meal) {
        var named = NAMES.get(Portions.in(List.of(meal)));
        return named != null
                ? named
                : meal.portions().stream().map(Portion::label).collect(Collectors.joining(" and "));
    }
}
