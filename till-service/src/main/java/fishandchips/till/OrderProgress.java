package fishandchips.till;

import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is.
 *
 * @param cookedAt when the cook had fried what was lacking; null when it did not have to, or has not yet
 * @param readyAt when all was wrapped; null until then
 */
public record OrderProgress(
        Order order, @Nullable Instant cookedAt, @Nullable Instant readyAt) {

    /** How far, in one word. */
    public enum State {
        @JsonProperty("placed")
        PLACED,
        @JsonProperty("cooked")
        COOKED,
        @JsonProperty("ready")
        READY
    }

    /** An order that was just placed. */
    static OrderProgress placed(Order order) {
        return new OrderProgress(order, null, null);
    }

    /** What one step says of its order. */
    static OrderProgress of(OrderStep step) {
        return switch (step) {
            case OrderPlaced placed -> placed(placed.order());
            case OrderCooked cooked -> new OrderProgress(cooked.order(), cooked.cookedAt(), null);
            case OrderReady ready -> new OrderProgress(ready.order(), null, ready.readyAt());
            case CookRequest request -> placed(request.order());
        };
    }

    public State state() {
        if (readyAt != null) {
            return State.READY;
        }
        return cookedAt != null ? State.COOKED : State.PLACED;
    }

    /** Combines both; where both know something, this one counts. */
    OrderProgress and(OrderProgress other) {
        return new OrderProgress(
                order, cookedAt != null ? cookedAt : other.cookedAt, readyAt != null ? readyAt : other.readyAt);
    }
}
