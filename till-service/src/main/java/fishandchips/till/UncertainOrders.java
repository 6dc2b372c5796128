package fishandchips.till;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.UUID;

/** The latest orders that may or may not be in the log. Safe for any number of threads. */
final class UncertainOrders {

    private static final int MOST = 10_000;

    private final SequencedSet<UUID> orders = new LinkedHashSet<>();

    synchronized void add(UUID orderId) {
        orders.addLast(orderId);
        if (orders.size() > MOST) {
            orders.removeFirst();
        }
    }

    synchronized boolean contain(UUID orderId) {
        return orders.contains(orderId);
    }

    synchronized void clear(UUID orderId) {
        orders.remove(orderId);
    }
}
