package fishandchips.customers.workload;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Meal;
import fishandchips.contract.Portion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Some orders also have a dish of the second kitchen, and some consist of one only.
 *
 * @param first how customers choose from the first kitchen
 * @param mixed how many orders also have a dish of the second kitchen
 * @param second how many have nothing else
 */
public record BothKitchens(MealChoice first, Share mixed, Share second) implements MealChoice {

    private static final List<Portion> DISHES = Kitchen.SECOND.portions();

    public BothKitchens {
        if (mixed.percent() + second.percent() > 100 + Share.ROUNDING) {
            throw new WrongUseException(
                    "Mixed orders and those for the second kitchen only are %s together; 100%% is the most."
                            .formatted(new Share(mixed.percent() + second.percent())));
        }
    }

    @Override
    public List<Meal> draw(RandomGenerator random) {
        var meals = first.draw(random);
        var percent = random.nextDouble() * 100;
        var dish = Meal.of(DISHES.get(random.nextInt(DISHES.size())));
        if (percent < mixed.percent()) {
            return Stream.concat(meals.stream(), Stream.of(dish)).toList();
        }
        return percent < mixed.percent() + second.percent() ? List.of(dish) : meals;
    }

    @Override
    public int most() {
        return first.most() + 1;
    }

    @Override
    public Map<String, String> inWords() {
        var words = new TreeMap<>(first.inWords());
        words.put("mixed", mixed.toString());
        words.put("second", second.toString());
        return words;
    }
}
