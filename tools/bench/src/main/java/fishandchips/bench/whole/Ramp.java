package fishandchips.bench.whole;

import java.util.function.DoublePredicate;

/**
 * Finds out how much a shop can bear, by asking for more and more of it until it cannot.
 *
 * @param first with how much it begins
 * @param factor by how much each step is more than the one before, above 1
 * @param most where it ends in any case
 */
record Ramp(double first, double factor, double most) {

    /** The most that was borne; 0 when not even the first was. */
    double climb(DoublePredicate isBorne) {
        var borne = 0.0;
        for (var next = first; next <= most && isBorne.test(next); next *= factor) {
            borne = next;
        }
        return borne;
    }
}
