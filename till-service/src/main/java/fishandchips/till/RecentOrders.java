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
 * The book: the latest orders of the whole shop, and how far each one is.
 *
 * <p>Two tills may both write an order that was sent to both with the same key. Then the first record in the log is the order, for this book
 * and for every station; the order that this till wrote counts only until the till has read which record was first.
 *
 * <p>The events may come in any order and more than once. A full book forgets the order that was placed longest ago. So it has the same
 * orders after a restart, when the till reads the log partition by partition, as it had before. Safe for any number of threads.
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

    /** Enters a step of an order from the log. The first record of an order in the log defines the order. */
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

    /** The assembler has given an order up, or somebody has sent it again; changes nothing when the book does not have it. */
    public synchronized void giveUp(UUID orderId, boolean givenUp) {
        orders.computeIfPresent(orderId, (_, known) -> known.withGivenUp(givenUp));
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
