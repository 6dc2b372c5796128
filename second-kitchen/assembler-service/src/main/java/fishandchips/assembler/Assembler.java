package fishandchips.assembler;

import fishandchips.assembler.PendingOrder.Part;
import fishandchips.contract.Kitchen;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of mixed orders. Keeps nothing: the same questions get the same answers. */
class Assembler {

    private final Duration patience;

    /**
     * An assembler.
     *
     * @param patience how long an order waits for its other part
     */
    Assembler(Duration patience) {
        this.patience = patience;
    }

    /**
     * Decides about a part of an order that is not ready.
     *
     * @param known what was there before; null if nothing was
     * @param nowMillis the time, in milliseconds since 1970
     */
    Decision decide(@Nullable PendingOrder known, Kitchen kitchen, Part part, long nowMillis) {
        var due = nowMillis + patience.toMillis();
        if (known == null) {
            return new Decision.Wait(PendingOrder.of(kitchen, part, due));
        }
        return known.givenUp() ? afterGivingUp(known, kitchen, part, due) : whileWaiting(known, kitchen, part);
    }

    private static Decision whileWaiting(PendingOrder known, Kitchen kitchen, Part part) {
        return known.part(kitchen).isPresent() ? new Decision.Drop() : completed(known.with(kitchen, part));
    }

    /** A part that was there comes again when somebody redrives the order's dead letter. */
    private static Decision afterGivingUp(PendingOrder known, Kitchen kitchen, Part part, long due) {
        if (known.part(kitchen).isEmpty()) {
            return new Decision.KeepLate(known.with(kitchen, part));
        }
        return known.isComplete() ? completed(known) : new Decision.Wait(known.waitingUntil(due));
    }

    private static Decision completed(PendingOrder order) {
        return order.first() != null && order.second() != null
                ? new Decision.MakeReady(order.first())
                : new Decision.Wait(order);
    }

    /** Whether an order has waited too long for its other part. */
    boolean isOverdue(PendingOrder order, long nowMillis) {
        return !order.givenUp() && order.dueMillis() <= nowMillis;
    }

    /** Why an order is given up, as a sentence for its dead letter. */
    String reason(PendingOrder order) {
        var there = order.first() != null ? Kitchen.FIRST : Kitchen.SECOND;
        var missing = there == Kitchen.FIRST ? Kitchen.SECOND : Kitchen.FIRST;
        return String.format(
                Locale.ROOT,
                "The part of the %s kitchen is there; that of the %s has not come within %d s.",
                there.label(),
                missing.label(),
                patience.toSeconds());
    }
}
