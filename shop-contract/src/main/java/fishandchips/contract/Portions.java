package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How many of each portion. Immutable; in JSON an object that leaves out portions of which there is none: {@code {"cod":1,"chips":3}}.
 */
public final class Portions {

    /** No portions at all. */
    public static final Portions NONE = new Portions(new EnumMap<>(Portion.class));

    private static final List<Portion> ALL = List.of(Portion.values());

    private final EnumMap<Portion, Integer> counts;

    /** Takes over {@code counts}, which names no portion of which there is none. */
    private Portions(EnumMap<Portion, Integer> counts) {
        this.counts = counts;
    }

    /** {@code count} of one portion; {@code count} is at least 0. */
    public static Portions of(Portion portion, int count) {
        return of(Map.of(portion, count));
    }

    /**
     * Takes the counts of a map; what it does not name counts as 0.
     *
     * @throws InvalidOrderException when a count is negative
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Portions of(Map<Portion, Integer> counts) {
        return each(portion -> counts.getOrDefault(portion, 0));
    }

    /** Counts the portions of all the meals together. */
    public static Portions in(Collection<Meal> meals) {
        var counts = new EnumMap<Portion, Integer>(Portion.class);
        for (var meal : meals) {
            for (var portion : meal.portions()) {
                counts.merge(portion, 1, Integer::sum);
            }
        }
        return new Portions(counts);
    }

    /**
     * Asks for each portion how many there are.
     *
     * @throws InvalidOrderException when a count is negative
     */
    public static Portions each(ToIntFunction<Portion> count) {
        return each(ALL, count);
    }

    /**
     * Asks for each portion of a kitchen how many there are, in the order of {@link Kitchen#portions()}.
     *
     * @throws InvalidOrderException when a count is negative
     */
    public static Portions each(Kitchen kitchen, ToIntFunction<Portion> count) {
        return each(kitchen.portions(), count);
    }

    private static Portions each(List<Portion> portions, ToIntFunction<Portion> count) {
        var counts = new EnumMap<Portion, Integer>(Portion.class);
        for (var portion : portions) {
            var some = count.applyAsInt(portion);
            if (some < 0) {
                throw new InvalidOrderException(
                        String.format(Locale.ROOT, "There cannot be %d portions of %s.", some, portion.label()));
            }
            if (some > 0) {
                counts.put(portion, some);
            }
        }
        return new Portions(counts);
    }

    /** How many there are of one portion, at least 0. */
    public int count(Portion portion) {
        return counts.getOrDefault(portion, 0);
    }

    /** How many there are of all portions together. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @JsonIgnore
    public boolean isNone() {
        return counts.isEmpty();
    }

    public Portions plus(Portions other) {
        return each(portion -> Math.addExact(count(portion), other.count(portion)));
    }

    /** What is left of these when {@code others} are taken away; never less than none of a portion. */
    public Portions without(Portions others) {
        return each(portion -> Math.max(0, count(portion) - others.count(portion)));
    }

    /** Only those of one kitchen. */
    public Portions from(Kitchen kitchen) {
        return each(kitchen, this::count);
    }

    /** The kitchens that at least one of them comes from. */
    @JsonIgnore
    public Set<Kitchen> kitchens() {
        return counts.keySet().stream().map(Portion::kitchen).collect(Collectors.toUnmodifiableSet());
    }

    /** Only the portions of which there is at least one, in the order of {@link Portion}. */
    @JsonAnyGetter // rather than @JsonValue: of a value that is a map Jackson finds out anew each time what it maps
    public Map<Portion, Integer> asMap() {
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Portions portions && counts.equals(portions.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** As a person would say it: {@code 1 cod, 3 chips}; {@code nothing} when there is none. */
    @Override
    public String toString() {
        return isNone()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey().label())
                        .collect(Collectors.joining(", "));
    }
}
