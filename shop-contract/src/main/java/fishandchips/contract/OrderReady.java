package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * All of an order's portions are wrapped and wait to be handed over. What the {@code ready} topic carries, once for
 * each order.
 *
 * @param waitedForCook whether the cook had to fry something first
 * @param readyAt when the preparer took the portions, the wok had cooked them, or the assembler had the parts of both kitchens
 */
@JsonTypeName("order-ready")
public record OrderReady(Order order, boolean waitedForCook, Instant readyAt) implements OrderStep {

    public OrderReady {
        Checks.present("order", order);
        Checks.moment("readyAt", readyAt);
    }

    @Override
    public Instant at() {
        return readyAt;
    }
}
