package fishandchips.contract;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.EGG_FRIED_RICE;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static fishandchips.contract.Portion.SPRING_ROLLS;
import static fishandchips.contract.Portion.SWEET_AND_SOUR_CHICKEN;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shop sells and for how much. A meal that is not on the menu costs the sum of its portions. */
public final class Menu {

    /** A meal with a name and a price of its own. */
    public record Item(String name, Meal meal, int pricePence) {}

    /** The meals with names that every shop has, in the order in which the menu shows them. */
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

    /** The meals with names that need the second kitchen, in the order in which the menu shows them after the others. */
    public static final List<Item> SECOND_KITCHEN = List.of(
            new Item("sweet and sour chicken", Meal.of(SWEET_AND_SOUR_CHICKEN), SWEET_AND_SOUR_CHICKEN.pricePence()),
            new Item("sweet and sour chicken and egg fried rice", Meal.of(SWEET_AND_SOUR_CHICKEN, EGG_FRIED_RICE), 850),
            new Item("chow mein", Meal.of(CHOW_MEIN), CHOW_MEIN.pricePence()),
            new Item("egg fried rice", Meal.of(EGG_FRIED_RICE), EGG_FRIED_RICE.pricePence()),
            new Item("spring rolls", Meal.of(SPRING_ROLLS), SPRING_ROLLS.pricePence()),
            new Item("sweet and sour chicken and chips", Meal.of(SWEET_AND_SOUR_CHICKEN, CHIPS), 800),
            new Item("cod and egg fried rice", Meal.of(COD, EGG_FRIED_RICE), 800));

    private static final List<Item> ALL =
            Stream.concat(ITEMS.stream(), SECOND_KITCHEN.stream()).toList();

    private static final Map<Portions, Item> BY_PORTIONS = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(item -> Portions.in(List.of(item.meal())), Function.identity()));

    private Menu() {}

    /** The meals with names of a shop, in the order in which the menu shows them. */
    public static List<Item> items(boolean secondKitchen) {
        return secondKitchen ? ALL : ITEMS;
    }

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

    /** The item of a name, in any case and with any blanks; empty when the menu does not have it, with either kitchen. */
    public static Optional<Item> named(String name) {
        var plain = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return ALL.stream().filter(item -> item.name().equals(plain)).findFirst();
    }

    /** The item that is this meal, however its portions are ordered; empty when the menu does not have it. */
    public static Optional<Item> find(Meal meal) {
        return Optional.ofNullable(BY_PORTIONS.get(Portions.in(List.of(meal))));
    }
}
