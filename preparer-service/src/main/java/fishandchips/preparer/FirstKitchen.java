package fishandchips.preparer;

import fishandchips.contract.Kitchen;
import fishandchips.contract.OrderEvent;
import fishandchips.station.DeadLetters;
import fishandchips.station.Received;
import java.util.ArrayList;
import java.util.List;

/**
 * Selects the orders that the preparer has to prepare. The wok cooks the orders for the second kitchen only. In a shop without that kitchen
 * tills refuse its dishes, and the preparer gives up an order that has one.
 */
class FirstKitchen {

    private final boolean secondKitchen;
    private final DeadLetters deadLetters;

    /**
     * Selects nothing yet.
     *
     * @param secondKitchen whether the shop has the second kitchen
     */
    FirstKitchen(boolean secondKitchen, DeadLetters deadLetters) {
        this.secondKitchen = secondKitchen;
        this.deadLetters = deadLetters;
    }

    /** The orders with portions of the first kitchen, in their order. */
    List<Received<OrderEvent>> of(List<Received<OrderEvent>> orders) {
        var own = new ArrayList<Received<OrderEvent>>(orders.size());
        for (var received : orders) {
            var order = received.event().order();
            if (!secondKitchen && order.isFor(Kitchen.SECOND)) {
                deadLetters.giveUp(received, "The second kitchen is closed.");
            } else if (order.isFor(Kitchen.FIRST)) {
                own.add(received);
            }
        }
        return own;
    }
}
