package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** A step in the life of an order. */
public sealed interface OrderStep extends ShopEvent permits OrderEvent, CookRequest, OrderReady {

    /** The order as the customer paid for it. */
    Order order();

    /** The order this is about. */
    @JsonIgnore
    default UUID orderId() {
        return order().orderId();
    }

    /** The order's id, so that all that becomes of one order stays in order. */
    @Override
    @JsonIgnore
    default String key() {
        return orderId().toString();
    }
}
