package fishandchips.customers.till;

import fishandchips.contract.Meal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a till answers when it has taken an order. */
public record Receipt(UUID orderId, String ticket, String till, int totalPence, List<Meal> parts, Instant placedAt) {

    @Override
    public String toString() {
        return "ticket %s  %s  order %s  at %s".formatted(ticket, pounds(totalPence), orderId, till);
    }

    /** Money as it stands on a price tag. */
    public static String pounds(long pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
