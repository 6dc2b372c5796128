package fishandchips.till;

import fishandchips.contract.Order;
import java.time.Duration;
import java.util.UUID;

/** The outcome of a request to place an order. */
public sealed interface OrderOutcome {

    /** The order is in the log. A retry gets the order as it was placed the first time. */
    record Placed(Order order) implements OrderOutcome {}

    /** The customer has used the same key for something else. */
    record KeyReused() implements OrderOutcome {}

    /** This request has certainly not sent the order to the log. */
    sealed interface Refused extends OrderOutcome {}

    /** Too many orders wait for the broker, or the deadline was too near. */
    record Busy() implements Refused {}

    /**
     * Preparers and cooks have too many orders.
     *
     * @param pause the expected time until there is room
     */
    record KitchenFull(Duration pause) implements Refused {}

    /** Kafka could not be reached. */
    record LogAway() implements Refused {}

    /** The order was sent, and the broker did not acknowledge it in time: it may be in the log. */
    record Unknown(UUID orderId) implements OrderOutcome {}
}
