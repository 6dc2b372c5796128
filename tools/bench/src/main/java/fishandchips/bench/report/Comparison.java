package fishandchips.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A goal, and what came of it.
 *
 * @param ratio of the shop to the floor, round by round; of a goal without a floor the shop's figure itself
 * @param met whether the ratio in the middle is as it shall be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(Goal goal, Figure shop, @Nullable Figure floor, Spread ratio, boolean met) {

    /** Compares the figures that a goal names. */
    static Comparison of(Goal goal, Map<String, Figure> figures) {
        var shop = Objects.requireNonNull(figures.get(goal.shop()), goal.shop());
        var floor = goal.floor() == null ? null : Objects.requireNonNull(figures.get(goal.floor()), goal.floor());
        var ratio = Spread.of(floor == null ? shop.values() : ratios(shop, floor));
        return new Comparison(goal, shop, floor, ratio, goal.isMetBy(ratio.median()));
    }

    private static List<Double> ratios(Figure shop, Figure floor) {
        return IntStream.range(0, Math.max(shop.values().size(), floor.values().size()))
                .mapToObj(round -> shop.in(round) / floor.in(round))
                .toList();
    }

    String verdict() {
        return met ? "met" : "missed";
    }

    /** Smallest, middle and largest. */
    String spread() {
        return Unit.number(ratio.min()) + " – " + Unit.number(ratio.median()) + " – " + Unit.number(ratio.max());
    }
}
