package fishandchips.preparer;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.station.Received;
import fishandchips.station.pace.SimulatedWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes orders' portions of the first kitchen from the hot cabinet. The same records give the same outcomes again, so Kafka may redeliver a batch any
 * number of times.
 */
class Preparer {

    private final HotCabinet cabinet;
    private final SimulatedWork wrapping;
    private final InstantSource clock;

    /**
     * A preparer at a cabinet.
     *
     * @param wrapping performed once for each batch; when it takes time, a batch is a single order
     */
    Preparer(HotCabinet cabinet, SimulatedWork wrapping, InstantSource clock) {
        this.cabinet = cabinet;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /**
     * Prepares a batch of orders with one call to the cabinet. Wraps first: a preparer that is killed meanwhile has taken nothing.
     *
     * @param orders with portions of the first kitchen, each
     * @return an outcome for each record, in their order
     */
    List<PreparerOutcome> prepare(List<Received<OrderEvent>> orders) throws InterruptedException {
        if (orders.isEmpty()) {
            return List.of();
        }
        wrapping.perform();
        var results = cabinet.take(orders.stream().map(Preparer::taking).toList());
        var now = clock.instant();
        var outcomes = new ArrayList<PreparerOutcome>(orders.size());
        for (var i = 0; i < results.size(); i++) {
            outcomes.add(outcome(orders.get(i), results.get(i), now));
        }
        return outcomes;
    }

    private static Taking taking(Received<OrderEvent> received) {
        var source = new RecordSource(received.partition(), received.offset());
        return switch (received.event()) {
            case OrderPlaced(var order) -> new Taking.FromShelf(order.orderId(), order.portions(Kitchen.FIRST), source);
            case OrderCooked(var order, Portions _, Instant _) ->
                new Taking.FromSetAside(order.orderId(), order.portions(Kitchen.FIRST), source);
        };
    }

    private static PreparerOutcome outcome(Received<OrderEvent> received, TakeResult result, Instant now) {
        var event = received.event();
        return switch (result) {
            case TakeResult.Taken() -> wrapped(received, event instanceof OrderCooked, now);
            case TakeResult.RanShort(var lacking) ->
                new PreparerOutcome.RanShort(received, new CookRequest(event.order(), lacking, now));
            case TakeResult.Duplicate() -> new PreparerOutcome.Dropped(received);
            case TakeResult.GivenUp() -> new PreparerOutcome.GivenUp(received);
            case TakeResult.Unexpected(var reason) -> new PreparerOutcome.Refused(received, reason);
        };
    }

    private static PreparerOutcome wrapped(Received<OrderEvent> received, boolean waitedForCook, Instant now) {
        var order = received.event().order();
        return order.isMixed()
                ? new PreparerOutcome.FinishedPart(received, new KitchenPart(order, Kitchen.FIRST, waitedForCook, now))
                : new PreparerOutcome.Wrapped(received, new OrderReady(order, waitedForCook, now));
    }
}
