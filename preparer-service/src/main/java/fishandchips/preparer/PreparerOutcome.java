package fishandchips.preparer;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.station.Received;

/** What came of one record on {@code orders}. */
sealed interface PreparerOutcome {

    /** The record that it came of. */
    Received<OrderEvent> order();

    /** The order has its portions. */
    record Wrapped(Received<OrderEvent> order, OrderReady ready) implements PreparerOutcome {}

    /** The cabinet ran short, and nothing was taken. */
    record RanShort(Received<OrderEvent> order, CookRequest request) implements PreparerOutcome {}

    /** The order was served for another record, as when a customer who was unsure ordered again. Nothing to do. */
    record Dropped(Received<OrderEvent> order) implements PreparerOutcome {}

    /** The order was given up for this very record, and somebody died before the dead letters had it. */
    record GivenUp(Received<OrderEvent> order) implements PreparerOutcome {}

    /** The record contradicts what the cabinet remembers. */
    record Refused(Received<OrderEvent> order, String reason) implements PreparerOutcome {}
}
