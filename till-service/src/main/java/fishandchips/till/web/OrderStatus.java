package fishandchips.till.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fishandchips.till.OrderProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an order is, as a customer is told: the receipt, and what has happened since. */
record OrderStatus(
        @JsonUnwrapped OrderReceipt receipt,
        OrderProgress.State state,
        @Nullable Instant cookedAt,
        @Nullable Instant readyAt) {

    static OrderStatus of(OrderProgress progress) {
        return new OrderStatus(
                OrderReceipt.of(progress.order()), progress.state(), progress.cookedAt(), progress.readyAt());
    }
}
