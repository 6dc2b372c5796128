package fishandchips.customers.till;

import fishandchips.contract.OrderKey;
import java.util.UUID;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that places an order, the same at each attempt.
 *
 * @param orderId what the till will call the order
 * @param body the order as JSON
 */
public record TillRequest(OrderKey key, UUID orderId, String body, int pricePence) {

    private static final ObjectWriter ORDERS = JsonMapper.shared().writerFor(OrderForm.class);

    public static TillRequest of(OrderKey key, OrderForm order, int pricePence) {
        return new TillRequest(key, key.orderId(), ORDERS.writeValueAsString(order), pricePence);
    }
}
