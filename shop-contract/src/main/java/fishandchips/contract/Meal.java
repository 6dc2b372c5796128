package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Portions that are wrapped together; in JSON a list: {@code ["cod","chips"]}. The same portion twice is a large one.
 *
 * @param portions at least one, in the order in which the customer named them
 */
public record Meal(List<Portion> portions) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Meal {
        if (portions.isEmpty()) {
            throw new InvalidOrderException("A meal needs at least one portion.");
        }
        portions = List.copyOf(portions);
    }

    /** An array, whose type says all: of a list Jackson would find out anew each time what it is a list of. */
    @JsonValue
    Portion[] inJson() {
        return portions.toArray(Portion[]::new);
    }

    public static Meal of(Portion... portions) {
        return new Meal(List.of(portions));
    }
}
