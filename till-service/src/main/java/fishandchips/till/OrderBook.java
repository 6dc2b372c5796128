package fishandchips.till;

import fishandchips.contract.Order;
import fishandchips.contract.OrderStep;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * The last orders of the whole shop, and how far each one is.
 *
 * <p>The events may come in any order and more than once. When the book is full, the order that was placed longest ago
 * goes, so that reading the log back partition by partition ends with the same page as having followed it. Safe for
 * any number of threads.
 */
public final class OrderBook {

    private final int capacity;
    private final Map<UUID, Progress> orders = new HashMap<>();
    private final PriorityQueue<Order> oldestFirst = oldestFirst();
    private final PriorityQueue<Order> waitingFirst = oldestFirst();

    private static PriorityQueue<Order> oldestFirst() {
        return new PriorityQueue<>(Comparator.comparing(Order::placedAt).thenComparing(Order::orderId));
    }

    /** A book with room for this many orders. */
    public OrderBook(int capacity) {
        this.capacity = capacity;
    }

    /** Enters an order that the broker has acknowledged, which the follower will meet in the log a little later. */
    public void enter(Order order) {
        enter(Progress.placed(order));
    }

    /** Enters what a step says. */
    public void enter(OrderStep step) {
        enter(Progress.of(step));
    }

    /** How far an order is; empty when it is unknown, or so long ago that the book has no room for it. */
    public synchronized Optional<Progress> find(UUID orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    /** When the oldest order was placed that is not ready; empty when all are that the book has. */
    public synchronized Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(waitingFirst.peek()).map(Order::placedAt);
    }

    private boolean isWaiting(Order order) {
        var progress = orders.get(order.orderId());
        return progress != null && progress.state() != Progress.State.READY;
    }

    private synchronized void enter(Progress seen) {
        var known = orders.put(seen.order().orderId(), seen);
        if (known != null) {
            orders.put(seen.order().orderId(), known.and(seen));
        } else {
            oldestFirst.add(seen.order());
            waitingFirst.add(seen.order());
            if (oldestFirst.size() > capacity) {
                orders.remove(oldestFirst.remove().orderId());
            }
        }
        while (!waitingFirst.isEmpty() && !isWaiting(waitingFirst.element())) {
            waitingFirst.remove();
        }
    }
}
