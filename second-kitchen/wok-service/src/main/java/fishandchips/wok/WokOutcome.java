package fishandchips.wok;

import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.station.Received;

/** The outcome of one record on {@code orders} that has portions of the second kitchen. */
sealed interface WokOutcome {

    /** The record with the order. */
    Received<OrderEvent> order();

    /** All of the order is cooked. */
    record Ready(Received<OrderEvent> order, OrderReady ready) implements WokOutcome {}

    /** The portions of the second kitchen are cooked, and the order needs those of the first, too. */
    record FinishedPart(Received<OrderEvent> order, KitchenPart part) implements WokOutcome {}

    /** The order was cooked for another record, for example because a customer retried at another till. Nothing to do. */
    record Dropped(Received<OrderEvent> order) implements WokOutcome {}
}
