package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * A kitchen has finished its part of a {@linkplain Order#isMixed() mixed} order. What the {@code kitchen-parts} topic carries, once for each
 * kitchen and mixed order. An order for one kitchen has no such record.
 *
 * @param order a mixed order
 * @param waitedForCook whether the cook had to fry something first; always false for the second kitchen
 * @param finishedAt when the preparer took the portions, or the wok had cooked them
 */
@JsonTypeName("kitchen-part")
public record KitchenPart(Order order, Kitchen kitchen, boolean waitedForCook, Instant finishedAt)
        implements OrderStep {

    public KitchenPart {
        Checks.present("order", order);
        Checks.present("kitchen", kitchen);
        Checks.moment("finishedAt", finishedAt);
        if (!order.isMixed()) {
            throw new InvalidOrderException("Only an order for both kitchens has a kitchen-part.");
        }
        if (waitedForCook && kitchen != Kitchen.FIRST) {
            throw new InvalidOrderException("Only the first kitchen waits for the cook: leave waitedForCook false.");
        }
    }

    @Override
    public Instant at() {
        return finishedAt;
    }
}
