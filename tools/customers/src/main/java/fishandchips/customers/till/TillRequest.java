package fishandchips.customers.till;

import fishandchips.contract.OrderKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that places an order, the same at each attempt.
 *
 * @param key what the customer calls the order; null when the tills take no keys, and each request is another order
 * @param orderId what the till will call the order; null when there is no key
 * @param body the order as JSON
 */
public record TillRequest(@Nullable OrderKey key, @Nullable UUID orderId, String body, int pricePence) {

    private static final ObjectWriter ORDERS = JsonMapper.shared().writerFor(OrderForm.class);

    public static TillRequest of(OrderKey key, OrderForm order, int pricePence) {
        return new TillRequest(key, key.orderId(), ORDERS.writeValueAsString(order), pricePence);
    }

    /** The same for tills that take no keys. */
    public TillRequest withoutKey() {
        return new TillRequest(null, null, body, pricePence);
    }
}
