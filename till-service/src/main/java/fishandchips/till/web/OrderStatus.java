package fishandchips.till.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fishandchips.till.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an order is, as a customer is told: the receipt, and what has happened since. */
record OrderStatus(
        @JsonUnwrapped Receipt receipt,
        Progress.State state,
        @Nullable Instant cookedAt,
        @Nullable Instant readyAt) {

    static OrderStatus of(Progress progress) {
        return new OrderStatus(Receipt.of(progress.order()), progress.state(), progress.cookedAt(), progress.readyAt());
    }
}
