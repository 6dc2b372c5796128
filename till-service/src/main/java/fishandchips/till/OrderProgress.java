package fishandchips.till;

import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.contract.CookRequest;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is.
 *
 * @param cookedAt when the cook had fried what was lacking; null when it did not have to, or has not yet
 * @param readyAt when all was wrapped; null until then
 * @param parts what the kitchens have finished of an order for both
 */
public record OrderProgress(
        Order order, @Nullable Instant cookedAt, @Nullable Instant readyAt, FinishedParts parts) {

    /** An order of which no part is known to be finished. */
    public OrderProgress(Order order, @Nullable Instant cookedAt, @Nullable Instant readyAt) {
        this(order, cookedAt, readyAt, FinishedParts.NONE);
    }

    /** How far, in one word. */
    public enum State {
        @JsonProperty("placed")
        PLACED,
        @JsonProperty("cooked")
        COOKED,
        @JsonProperty("ready")
        READY,
        /** A part of an order for both kitchens did not come in time. */
        @JsonProperty(DeadLetterHeaders.GIVEN_UP)
        GIVEN_UP;

        /** The name in JSON and on the ticket page. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
            case KitchenPart part ->
                new OrderProgress(part.order(), null, null, FinishedParts.of(part.kitchen(), part.finishedAt()));
        };
    }

    public State state() {
        if (readyAt != null) {
            return State.READY;
        }
        if (parts.givenUp()) {
            return State.GIVEN_UP;
        }
        return cookedAt != null ? State.COOKED : State.PLACED;
    }

    /** The same order, given up by the assembler, or not any more. */
    OrderProgress withGivenUp(boolean now) {
        return new OrderProgress(order, cookedAt, readyAt, parts.withGivenUp(now));
    }

    /** Combines both; where both know something, this one counts. */
    OrderProgress and(OrderProgress other) {
        return new OrderProgress(
                order,
                cookedAt != null ? cookedAt : other.cookedAt,
                readyAt != null ? readyAt : other.readyAt,
                parts.and(other.parts));
    }
}
