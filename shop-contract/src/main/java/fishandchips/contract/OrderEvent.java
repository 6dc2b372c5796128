package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** What the {@code orders} topic carries. */
public sealed interface OrderEvent extends OrderStep {

    /** A customer has paid at a till. Each order has one; when a customer asked twice there may be a second, which stations ignore. */
    @JsonTypeName("order-placed")
    record OrderPlaced(Order order) implements OrderEvent {

        public OrderPlaced {
            Checks.present("order", order);
        }

        @Override
        public Instant at() {
            return order.placedAt();
        }
    }

    /**
     * The cook has fried what the cabinet lacked, and all of the order's portions are set aside under its id. Follows
     * {@link OrderPlaced}, at most once.
     *
     * @param fried what had to be fried for this order; nothing when the cabinet was filled while it waited, and {@value
     *     Order#MAX_PORTIONS} of each portion at most
     * @param cookedAt when the last of its portions was set aside
     */
    @JsonTypeName("order-cooked")
    record OrderCooked(Order order, Portions fried, Instant cookedAt) implements OrderEvent {

        public OrderCooked {
            Checks.present("order", order);
            Checks.atMost(Order.MAX_PORTIONS, "fried", fried);
            Checks.from(Kitchen.FIRST, "fried", fried);
            Checks.moment("cookedAt", cookedAt);
        }

        @Override
        public Instant at() {
            return cookedAt;
        }
    }
}
