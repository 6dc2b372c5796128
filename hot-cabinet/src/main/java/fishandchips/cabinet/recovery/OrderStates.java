package fishandchips.cabinet.recovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the cabinet remembers of orders while it is counted. */
public interface OrderStates {

    /** How many orders a call may be about. */
    int AT_ONCE = 1_000;

    /**
     * Reads what is remembered of some orders.
     *
     * @param orders at most {@value #AT_ONCE}
     * @return by order; orders of which nothing is remembered are missing
     */
    Map<UUID, OrderState> recall(Collection<UUID> orders);

    /**
     * Remembers these orders from now on, instead of what was remembered of them before.
     *
     * @param orders at most {@value #AT_ONCE}
     */
    void restore(List<OrderState> orders);
}
