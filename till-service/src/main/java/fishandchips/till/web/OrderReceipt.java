package fishandchips.till.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a customer gets for an order that is in the log. */
@JsonPropertyOrder({"orderId", "ticket", "till", "totalPence", "parts", "placedAt"})
record OrderReceipt(UUID orderId, String ticket, String till, int totalPence, List<Meal> parts, Instant placedAt) {

    static OrderReceipt of(Order order) {
        return new OrderReceipt(
                order.orderId(), order.ticket(), order.till(), order.totalPence(), order.parts(), order.placedAt());
    }
}
