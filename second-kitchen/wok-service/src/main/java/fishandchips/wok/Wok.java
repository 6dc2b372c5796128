package fishandchips.wok;

import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.station.Received;
import fishandchips.station.pace.SimulatedWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Cooks the portions of the second kitchen. The same records give the same outcomes again, so Kafka may redeliver a batch any number of
 * times before it is committed.
 */
class Wok {

    private final WokMemory memory;
    private final SimulatedWork cooking;
    private final InstantSource clock;

    /**
     * A wok.
     *
     * @param memory which orders are cooked
     * @param cooking performed once for each batch that has anything to cook
     */
    Wok(WokMemory memory, SimulatedWork cooking, InstantSource clock) {
        this.memory = memory;
        this.cooking = cooking;
        this.clock = clock;
    }

    /**
     * Cooks a batch of orders.
     *
     * @return an outcome for each record that has portions of the second kitchen and was just placed, in their order
     */
    List<WokOutcome> cook(List<Received<OrderEvent>> orders) throws InterruptedException {
        var own = orders.stream().filter(Wok::isForTheWok).toList();
        var fresh = own.stream().filter(memory::isNew).toList();
        if (!fresh.isEmpty()) {
            cooking.perform();
        }
        var now = clock.instant();
        return own.stream()
                .map(order -> fresh.contains(order) ? cooked(order, now) : new WokOutcome.Dropped(order))
                .toList();
    }

    /** An order that the cook has fried for comes a second time, and the wok has nothing to do with that. */
    private static boolean isForTheWok(Received<OrderEvent> received) {
        return received.event() instanceof OrderPlaced(var order) && order.isFor(Kitchen.SECOND);
    }

    private static WokOutcome cooked(Received<OrderEvent> received, Instant now) {
        var order = received.event().order();
        return order.isMixed()
                ? new WokOutcome.FinishedPart(received, new KitchenPart(order, Kitchen.SECOND, false, now))
                : new WokOutcome.Ready(received, new OrderReady(order, false, now));
    }
}
