package fishandchips.preparer;

import fishandchips.contract.CookRequest;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.station.Received;

/** The outcome of one record on {@code orders}. */
sealed interface PreparerOutcome {

    /** The record with the order. */
    Received<OrderEvent> order();

    /** The order has its portions. */
    record Wrapped(Received<OrderEvent> order, OrderReady ready) implements PreparerOutcome {}

    /** The order has its portions of the first kitchen, and needs those of the second, too. */
    record FinishedPart(Received<OrderEvent> order, KitchenPart part) implements PreparerOutcome {}

    /** The cabinet ran short, and nothing was taken. */
    record RanShort(Received<OrderEvent> order, CookRequest request) implements PreparerOutcome {}

    /** The order was already served for another record, for example because a customer retried at another till. Nothing to do. */
    record Dropped(Received<OrderEvent> order) implements PreparerOutcome {}

    /** The order was given up for this record, but the station died before it had written the dead letter. */
    record GivenUp(Received<OrderEvent> order) implements PreparerOutcome {}

    /** The record contradicts what the cabinet remembers. */
    record Refused(Received<OrderEvent> order, String reason) implements PreparerOutcome {}
}
