package fishandchips.customers.till;

import fishandchips.contract.Meal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a till answers when it has taken an order. */
public record Receipt(UUID orderId, String ticket, String till, int totalPence, List<Meal> parts, Instant placedAt) {

    @Override
    public String toString() {
        return "ticket %s  %s  order %s  at %s".formatted(ticket, Pounds.of(totalPence), orderId, till);
    }
}
