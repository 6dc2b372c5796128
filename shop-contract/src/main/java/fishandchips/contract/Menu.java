package fishandchips.contract;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the shop sells and for how much. A meal that is not on the menu costs the sum of its portions. */
public final class Menu {

    /** A meal with a name and a price of its own. */
    public record Item(String name, Meal meal, int pricePence) {}

    /** The meals with names, in the order in which the menu shows them. */
    public static final List<Item> ITEMS = List.of(
            new Item("cod and chips", Meal.of(COD, CHIPS), 750),
            new Item("large cod and chips", Meal.of(COD, CHIPS, CHIPS), 950),
            new Item("plaice and chips", Meal.of(PLAICE, CHIPS), 850),
            new Item("pie and chips", Meal.of(PIE, CHIPS), 550),
            new Item("chips", Meal.of(CHIPS), CHIPS.pricePence()),
            new Item("large chips", Meal.of(CHIPS, CHIPS), 450),
            new Item("cod", Meal.of(COD), COD.pricePence()),
            new Item("plaice", Meal.of(PLAICE), PLAICE.pricePence()),
            new Item("pie", Meal.of(PIE), PIE.pricePence()));

    private static final Map<Portions, Item> BY_PORTIONS = ITEMS.stream()
            .collect(Collectors.toUnmodifiableMap(item -> Portions.in(List.of(item.meal())), Function.identity()));

    private Menu() {}

    /** What one meal costs, in pence; the order in which its portions are named does not matter. */
    public static int pricePence(Meal meal) {
        return find(meal)
                .map(Item::pricePence)
                .orElseGet(() ->
                        meal.portions().stream().mapToInt(Portion::pricePence).sum());
    }

    /** What all the meals cost together, in pence. */
    public static int pricePence(Collection<Meal> meals) {
        return meals.stream().mapToInt(Menu::pricePence).sum();
    }

    /** The item of a name, in any case and with any blanks; empty when the menu does not have it. */
    public static Optional<Item> named(String name) {
        var plain = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return ITEMS.stream().filter(item -> item.name().equals(plain)).findFirst();
    }

    /** The item that is this meal, however its portions are ordered; empty when the menu does not have it. */
    public static Optional<Item> find(Meal meal) {
        return Optional.ofNullable(BY_PORTIONS.get(Portions.in(List.of(meal))));
    }
}
