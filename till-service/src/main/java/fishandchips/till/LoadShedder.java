package fishandchips.till;

import fishandchips.till.OrderOutcome.Busy;
import fishandchips.till.OrderOutcome.KitchenFull;
import fishandchips.till.OrderOutcome.LogAway;
import fishandchips.till.OrderOutcome.Refused;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.kitchen.KitchenShedder;
import fishandchips.till.limit.Deadline;
import fishandchips.till.limit.OrdersLimit;
import java.util.Optional;
import java.util.UUID;

/**
 * Refuses new orders that the till could not take now, before the till has done any work for them.
 *
 * <p>It never refuses an order that the till knows: the till has an answer for such an order, or must find one. The till may still refuse an
 * order that the shedder has let in, when another one has taken the last place meanwhile. Safe for any number of threads.
 */
public final class LoadShedder {

    private final OrderPlacer orderPlacer;
    private final KitchenShedder kitchen;
    private final Breaker breaker;
    private final OrdersLimit limit;

    public LoadShedder(OrderPlacer orderPlacer, KitchenShedder kitchen, Breaker breaker, OrdersLimit limit) {
        this.orderPlacer = orderPlacer;
        this.kitchen = kitchen;
        this.breaker = breaker;
        this.limit = limit;
    }

    /** The reason to refuse this order; empty to let it in. */
    public Optional<Refused> refusal(UUID orderId, Deadline deadline) {
        return orderPlacer.knows(orderId) ? Optional.empty() : refusal(deadline);
    }

    /** The reason to refuse an order that the till does not know; empty to let it in. */
    public Optional<Refused> refusal(Deadline deadline) {
        if (breaker.refuses()) {
            return Optional.of(new LogAway());
        }
        return limit.hasRoom(deadline) ? kitchen.turnsAway().map(KitchenFull::new) : Optional.of(new Busy());
    }
}
