package fishandchips.audit.trail;

import fishandchips.contract.LogPlace;
import fishandchips.contract.Portions;
import org.jspecify.annotations.Nullable;

/**
 * A record that tells of one step of one order. There are millions of them, so it is small.
 *
 * @param contents tells one order's meals, price and all the rest from another's, as a hash does
 * @param portions the portions that the step is about
 * @param before the record before it that tells of the same step; there should be none
 */
record Sighting(
        int partition,
        long offset,
        int contents,
        Portions portions,
        @Nullable Sighting before) {

    LogPlace place(Step step) {
        return new LogPlace(step.topic(), partition, offset);
    }

    /** The first of those that tell of the same step. */
    Sighting first() {
        var first = this;
        while (first.before != null) {
            first = first.before;
        }
        return first;
    }
}
