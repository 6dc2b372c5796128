package fishandchips.customers.workload;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Meal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Each meal is drawn for itself.
 *
 * @param plaice how many of the meals are plaice and chips
 * @param large how many are large chips
 * @param pie how many are pie and chips; the rest is cod and chips
 * @param meals how many meals are in an order
 */
public record MealShares(Share plaice, Share large, Share pie, MealCounts meals) implements MealChoice {

    public MealShares {
        var together = plaice.percent() + large.percent() + pie.percent();
        if (together > 100 + Share.ROUNDING) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "Plaice, large chips and pie are %s of the meals together; 100%% is the most.",
                    new Share(together)));
        }
    }

    @Override
    public List<Meal> draw(RandomGenerator random) {
        return Stream.generate(() -> meal(random)).limit(meals.draw(random)).toList();
    }

    private Meal meal(RandomGenerator random) {
        var percent = random.nextDouble() * 100;
        if (percent < plaice.percent()) {
            return PLAICE_AND_CHIPS;
        }
        if (percent < plaice.percent() + large.percent()) {
            return LARGE_CHIPS;
        }
        return percent < plaice.percent() + large.percent() + pie.percent() ? PIE_AND_CHIPS : COD_AND_CHIPS;
    }

    @Override
    public int most() {
        return meals.most();
    }

    @Override
    public Map<String, String> inWords() {
        return Map.of(
                "plaice",
                plaice.toString(),
                "large",
                large.toString(),
                "pie",
                pie.toString(),
                "meals",
                meals.toString());
    }
}
