package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step in the life of an order. */
public sealed interface OrderStep extends ShopEvent permits OrderEvent, CookRequest, KitchenPart, OrderReady {

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

    /** The order that a record's key names; empty when it is null, or no order's id. */
    static Optional<UUID> orderId(byte @Nullable [] key) {
        try {
            return Optional.ofNullable(key).map(bytes -> UUID.fromString(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
