package fishandchips.till;

import fishandchips.contract.Kitchen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the kitchens have finished of an order for both of them.
 *
 * @param firstAt when the first kitchen had finished its part; null until then
 * @param secondAt when the second kitchen had finished its part; null until then
 * @param givenUp whether the assembler gave the order up because a part did not come in time
 */
public record FinishedParts(
        @Nullable Instant firstAt, @Nullable Instant secondAt, boolean givenUp) {

    /** Nothing yet; also of an order for one kitchen. */
    static final FinishedParts NONE = new FinishedParts(null, null, false);

    static FinishedParts of(Kitchen kitchen, Instant at) {
        return kitchen == Kitchen.FIRST ? new FinishedParts(at, null, false) : new FinishedParts(null, at, false);
    }

    /** When a kitchen had finished its part; null until then. */
    public @Nullable Instant at(Kitchen kitchen) {
        return kitchen == Kitchen.FIRST ? firstAt : secondAt;
    }

    FinishedParts withGivenUp(boolean now) {
        return new FinishedParts(firstAt, secondAt, now);
    }

    /** Combines both; where both know something, this one counts. */
    FinishedParts and(FinishedParts other) {
        return new FinishedParts(
                firstAt != null ? firstAt : other.firstAt, secondAt != null ? secondAt : other.secondAt, givenUp);
    }
}
