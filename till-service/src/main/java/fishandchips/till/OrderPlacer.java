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
 * Writes each order down once, and says what became of it.
 *
 * <p>An order that is already in the book, or on its way into the log, is not written again: a retry shares the answer.
 * When another till has written it as well, the first record in the log is the answer from the moment on at which this till
 * has read it. An order that may be in the log already is never said to be refused. Safe for any number of threads.
 */
public final class OrderPlacer {

    /** An order on its way, and the answer that everyone gets who asks for it. */
    private record Sale(Order order, CompletableFuture<OrderOutcome> outcome) {}

    private final RecentOrders book;
    private final OrdersLimit limit;
    private final SendLimiter sendLimiter;
    private final UncertainOrders uncertainOrders = new UncertainOrders();
    private final ConcurrentMap<UUID, Sale> sales = new ConcurrentHashMap<>();

    public OrderPlacer(RecentOrders book, OrdersLimit limit, SendLimiter sendLimiter) {
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

    /** Takes an order and waits, until the deadline, for the broker's word. */
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

    /** The book is asked only now: the thread that ends a sale enters it there before it leaves {@link #sales}. */
    private void decide(Sale sale, String traceparent, Deadline deadline) {
        var order = sale.order();
        var known = known(order);
        if (known.isPresent()) {
            end(sale, known.get());
            return;
        }
        var place = uncertainOrders.contain(order.orderId()) ? limit.takeAgain(deadline) : limit.take(deadline);
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

    /** The answer to a request for an order that the book has; empty when it does not have it. */
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
            throw new IllegalStateException("A sale ends with an outcome, never with a failure.", e);
        }
    }

    private static boolean same(Order one, Order other) {
        return OrderRequest.of(one).equals(OrderRequest.of(other));
    }
}
