package fishandchips.till;

import fishandchips.contract.Order;
import fishandchips.till.OrderOutcome.KeyReused;
import fishandchips.till.OrderOutcome.Placed;
import fishandchips.till.OrderOutcome.Unknown;
import fishandchips.till.limit.Deadline;
import fishandchips.till.limit.OrdersLimit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Places each order once, and returns the outcome.
 *
 * <p>Does not send an order again that {@link RecentOrders} knows or that was sent and not acknowledged yet: a retry gets the same answer.
 * When another till has sent the order as well, the first record in the log is the answer, as soon as this till has read it. Never answers
 * that an order was refused when it may be in the log. Safe for any number of threads.
 */
public final class OrderPlacer {

    /** An order that was sent and is not acknowledged yet, and the answer for all requests that wait for it. */
    private record Sale(Order order, CompletableFuture<OrderOutcome> outcome) {}

    private final RecentOrders book;
    private final OrdersLimit limit;
    private final SendLimiter sendLimiter;
    private final boolean sendsAgain;
    private final UncertainOrders uncertainOrders = new UncertainOrders();
    private final ConcurrentMap<UUID, Sale> sales = new ConcurrentHashMap<>();

    /**
     * A placer that has placed no order.
     *
     * @param sendsAgain whether an order that may be in the log can be sent again: only when every record with its id is in the same partition
     */
    public OrderPlacer(RecentOrders book, OrdersLimit limit, SendLimiter sendLimiter, boolean sendsAgain) {
        this.sendsAgain = sendsAgain;
        this.book = book;
        this.limit = limit;
        this.sendLimiter = sendLimiter;
    }

    /** Whether this order has an answer already, or waits for one, or may be in the log. */
    boolean knows(UUID orderId) {
        return sales.containsKey(orderId)
                || uncertainOrders.contain(orderId)
                || book.find(orderId).isPresent();
    }

    /** Places an order, and waits until the deadline for the broker's acknowledgement. */
    public OrderOutcome take(Order order, String traceparent, Deadline deadline) {
        var mine = new Sale(order, new CompletableFuture<>());
        var before = sales.putIfAbsent(order.orderId(), mine);
        if (before == null) {
            begin(mine, traceparent, deadline);
            return await(mine, deadline);
        }
        return same(before.order(), order) ? await(before, deadline) : new KeyReused();
    }

    private void begin(Sale sale, String traceparent, Deadline deadline) {
        try {
            decide(sale, traceparent, deadline);
        } catch (RuntimeException e) {
            settle(sale, new Unknown(sale.order().orderId())); // nobody may wait for a sale that broke
            throw e;
        }
    }

    /** Looks into the book after the sale is in {@link #sales}: the thread that ends a sale first enters it in the book, and then removes it there. */
    private void decide(Sale sale, String traceparent, Deadline deadline) {
        var order = sale.order();
        var known = known(order);
        if (known.isPresent()) {
            end(sale, known.get());
            return;
        }
        var isUncertain = uncertainOrders.contain(order.orderId());
        if (isUncertain && !sendsAgain) {
            end(sale, new Unknown(order.orderId()));
            return;
        }
        var place = isUncertain ? limit.takeAgain(deadline) : limit.take(deadline);
        var _ = sendLimiter.pass(order, traceparent, place).thenAccept(outcome -> settle(sale, outcome));
    }

    private void settle(Sale sale, OrderOutcome outcome) {
        var orderId = sale.order().orderId();
        if (outcome instanceof Placed) {
            book.enter(sale.order());
            uncertainOrders.clear(orderId);
        } else if (outcome instanceof Unknown) {
            uncertainOrders.add(orderId);
        }
        end(
                sale,
                known(sale.order()).orElseGet(() -> uncertainOrders.contain(orderId) ? new Unknown(orderId) : outcome));
    }

    /** The answer to a request for an order that is in the book; empty when it is not. */
    private Optional<OrderOutcome> known(Order asked) {
        return book.find(asked.orderId())
                .map(OrderProgress::order)
                .map(placed -> same(placed, asked) ? new Placed(placed) : new KeyReused());
    }

    private void end(Sale sale, OrderOutcome outcome) {
        sales.remove(sale.order().orderId(), sale);
        sale.outcome().complete(outcome);
    }

    private OrderOutcome await(Sale sale, Deadline deadline) {
        try {
            return sale.outcome().get(deadline.leftNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return known(sale.order()).orElseGet(() -> new Unknown(sale.order().orderId()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown(sale.order().orderId());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A sale always ends with an outcome, and never with an exception.", e);
        }
    }

    private static boolean same(Order one, Order other) {
        return OrderRequest.of(one).equals(OrderRequest.of(other));
    }
}
