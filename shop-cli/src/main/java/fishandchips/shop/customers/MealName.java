package fishandchips.shop.customers;

import fishandchips.console.WrongUseException;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Portion;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What customers call a meal: as the menu does, or by its portions: {@code cod+chips}. */
final class MealName {

    private MealName() {}

    /**
     * Finds the meal.
     *
     * @throws WrongUseException when there is none; the message tells what the menu has
     */
    static Meal meal(String name) {
        return Menu.named(name).map(Menu.Item::meal).orElseGet(() -> portions(name));
    }

    private static Meal portions(String name) {
        try {
            return new Meal(Stream.of(name.toLowerCase(Locale.ROOT).split("[+,]", -1))
                    .map(String::strip)
                    .map(Portion::named)
                    .toList());
        } catch (InvalidOrderException e) {
            throw new WrongUseException(
                    "There is no meal called \"%s\"; the menu has %s, or name the portions: cod+chips."
                            .formatted(
                                    name,
                                    Menu.ITEMS.stream().map(Menu.Item::name).collect(Collectors.joining(", "))));
        }
    }
}
