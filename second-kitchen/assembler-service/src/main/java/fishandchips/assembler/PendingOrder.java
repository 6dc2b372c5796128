package fishandchips.assembler;

import fishandchips.contract.Kitchen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mixed order that is not ready.
 *
 * @param first the part of the first kitchen; null while it is not there
 * @param second the part of the second kitchen; null while it is not there
 * @param dueMillis when the assembler gives the order up unless all parts are there, in milliseconds since 1970
 * @param givenUp whether it has done so
 */
record PendingOrder(@Nullable Part first, @Nullable Part second, long dueMillis, boolean givenUp) {

    /**
     * A finished part.
     *
     * @param offset of its record on {@code kitchen-parts}
     * @param json the value of its record
     */
    record Part(long offset, String json) {}

    /** An order of which the first part has just come. */
    static PendingOrder of(Kitchen kitchen, Part part, long dueMillis) {
        return new PendingOrder(null, null, dueMillis, false).with(kitchen, part);
    }

    Optional<Part> part(Kitchen kitchen) {
        return Optional.ofNullable(kitchen == Kitchen.FIRST ? first : second);
    }

    PendingOrder with(Kitchen kitchen, Part part) {
        return kitchen == Kitchen.FIRST
                ? new PendingOrder(part, second, dueMillis, givenUp)
                : new PendingOrder(first, part, dueMillis, givenUp);
    }

    boolean isComplete() {
        return first != null && second != null;
    }

    /** The same, which waits for the missing part until then. */
    PendingOrder waitingUntil(long millis) {
        return new PendingOrder(first, second, millis, false);
    }

    PendingOrder afterGivingUp() {
        return new PendingOrder(first, second, dueMillis, true);
    }
}
