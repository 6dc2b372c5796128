package fishandchips.till;

import fishandchips.contract.Order;
import java.time.Duration;
import java.util.UUID;

/** What became of an order that a customer placed. */
public sealed interface Outcome {

    /** It is in the log. A retry gets the order as it was placed the first time. */
    record Placed(Order order) implements Outcome {}

    /** The customer has used the same key for something else. */
    record KeyReused() implements Outcome {}

    /** The till has its hands full; the order is certainly not in the log. */
    record Busy() implements Outcome {}

    /**
     * The kitchen has too many orders; this one is certainly not in the log.
     *
     * @param pause after what time there may be room, as far as is known
     */
    record KitchenFull(Duration pause) implements Outcome {}

    /** The log could not be reached; the order is certainly not in it. */
    record LogAway() implements Outcome {}

    /** It was sent, and the broker did not say in time whether it is in the log. */
    record Unknown(UUID orderId) implements Outcome {}
}
