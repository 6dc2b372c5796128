package fishandchips.till;

import fishandchips.contract.Order;
import fishandchips.contract.OrderStep;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/**
 * The last orders of the whole shop, and how far each one is.
 *
 * <p>Two tills may both write an order that was sent to both with the same key. The first record in the log is the order
 * then, for this book as for every station; what this till wrote itself counts only until the log has shown which was first.
 *
 * <p>The events may come in any order and more than once. When the book is full, the order that was placed longest ago
 * goes, so that reading the log back partition by partition ends with the same page as having followed it. Safe for
 * any number of threads.
 */
public final class RecentOrders {

    private final int capacity;
    private final Map<UUID, OrderProgress> orders = new HashMap<>();
    private final Set<UUID> onlyAcknowledged = new HashSet<>();
    private final PriorityQueue<Order> oldestFirst =
            new PriorityQueue<>(Comparator.comparing(Order::placedAt).thenComparing(Order::orderId));

    /** A book with room for this many orders. */
    public RecentOrders(int capacity) {
        this.capacity = capacity;
    }

    /** Enters an order that this till has written and the broker has acknowledged; changes nothing when the book has it. */
    public synchronized void enter(Order written) {
        if (!orders.containsKey(written.orderId())) {
            onlyAcknowledged.add(written.orderId());
            add(OrderProgress.placed(written));
        }
    }

    /** Enters what a step in the log says. The first step of an order that the log shows decides what the order is. */
    public synchronized void enter(OrderStep step) {
        var seen = OrderProgress.of(step);
        var known = orders.get(step.orderId());
        if (known == null) {
            add(seen);
        } else if (onlyAcknowledged.remove(step.orderId())) {
            replace(known, seen);
        } else {
            orders.put(step.orderId(), known.and(seen));
        }
    }

    /** How far an order is; empty when it is unknown, or so long ago that the book has no room for it. */
    public synchronized Optional<OrderProgress> find(UUID orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    private void add(OrderProgress progress) {
        orders.put(progress.order().orderId(), progress);
        oldestFirst.add(progress.order());
        if (oldestFirst.size() > capacity) {
            var forgotten = oldestFirst.remove().orderId();
            orders.remove(forgotten);
            onlyAcknowledged.remove(forgotten);
        }
    }

    private void replace(OrderProgress written, OrderProgress first) {
        if (first.order().equals(written.order())) {
            orders.put(first.order().orderId(), written.and(first)); // so the order is in memory only once
        } else if (oldestFirst.remove(written.order())) {
            add(first.and(written));
        }
    }
}
