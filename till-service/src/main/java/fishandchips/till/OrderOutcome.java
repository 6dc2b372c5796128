package fishandchips.till;

import fishandchips.contract.Order;
import java.time.Duration;
import java.util.UUID;

/** What became of an order that a customer placed. */
public sealed interface OrderOutcome {

    /** It is in the log. A retry gets the order as it was placed the first time. */
    record Placed(Order order) implements OrderOutcome {}

    /** The customer has used the same key for something else. */
    record KeyReused() implements OrderOutcome {}

    /** This request has certainly not sent the order to the log. */
    sealed interface Refused extends OrderOutcome {}

    /** The till has its hands full, or the deadline was too near. */
    record Busy() implements Refused {}

    /**
     * The kitchen has too many orders.
     *
     * @param pause after what time there may be room, as far as is known
     */
    record KitchenFull(Duration pause) implements Refused {}

    /** The log could not be reached. */
    record LogAway() implements Refused {}

    /** It was sent, and the broker did not say in time whether it is in the log. */
    record Unknown(UUID orderId) implements OrderOutcome {}
}
