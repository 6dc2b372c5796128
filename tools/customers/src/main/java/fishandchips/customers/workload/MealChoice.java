package fishandchips.customers.workload;

import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How customers choose their meals. */
public sealed interface MealChoice permits MealShares, Die, BothKitchens {

    Meal PLAICE_AND_CHIPS = item("plaice and chips");
    Meal LARGE_CHIPS = item("large chips");
    Meal PIE_AND_CHIPS = item("pie and chips");
    Meal COD_AND_CHIPS = item("cod and chips");
    Meal CHIPS = item("chips");

    private static Meal item(String name) {
        return Menu.named(name).orElseThrow().meal();
    }

    /** The meals of the next order. Always draws in the same order, so that the same numbers give the same meals. */
    List<Meal> draw(RandomGenerator random);

    /** The most meals of an order. */
    int most();

    /** How they choose, by the names of the options, as a person reads it. */
    Map<String, String> inWords();
}
