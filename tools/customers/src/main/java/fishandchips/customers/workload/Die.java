package fishandchips.customers.workload;

import fishandchips.contract.Meal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Each customer rolls a die: 1 to 3 is cod and chips, 4 chips, 5 cod and chips with large chips, 6 cod and chips with plaice and chips.
 *
 * @param plaice whether there is plaice, which only a cook fries; without, 6 is cod and chips, too
 */
public record Die(boolean plaice) implements MealChoice {

    private static final int SIDES = 6;

    @Override
    public List<Meal> draw(RandomGenerator random) {
        return switch (1 + random.nextInt(SIDES)) {
            case 4 -> List.of(CHIPS);
            case 5 -> List.of(COD_AND_CHIPS, LARGE_CHIPS);
            case SIDES -> plaice ? List.of(COD_AND_CHIPS, PLAICE_AND_CHIPS) : List.of(COD_AND_CHIPS);
            default -> List.of(COD_AND_CHIPS);
        };
    }

    @Override
    public int most() {
        return 2;
    }

    @Override
    public Map<String, String> inWords() {
        return Map.of(
                "die",
                "1 to 3 cod and chips, 4 chips, 5 cod and chips with large chips, 6 cod and chips"
                        + (plaice ? " with plaice and chips" : ""));
    }
}
