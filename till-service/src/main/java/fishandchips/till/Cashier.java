package fishandchips.till;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.Outcome.Busy;
import fishandchips.till.Outcome.KeyReused;
import fishandchips.till.Outcome.LogAway;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Unknown;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes each order down once, and says what became of it.
 *
 * <p>An order that is already in the book, or on its way into the log, is not written again: a retry shares the answer.
 * Only so many orders are on their way at a time, and one counts until the broker has answered or the writer has given
 * up, even when its customer has left. Safe for any number of threads.
 */
public final class Cashier {

    /** An order on its way, and the answer that everyone gets who asks for it. */
    private record Sale(Order order, CompletableFuture<Outcome> outcome) {}

    private final OrderBook book;
    private final OrdersWriter writer;
    private final TillSettings settings;
    private final Semaphore permits;
    private final ConcurrentMap<UUID, Sale> onTheirWay = new ConcurrentHashMap<>();

    public Cashier(OrderBook book, OrdersWriter writer, TillSettings settings) {
        this.book = book;
        this.writer = writer;
        this.settings = settings;
        this.permits = new Semaphore(settings.permits());
    }

    /** Takes an order and waits, within the time to answer, for the broker's word. */
    public Outcome take(Order order, String traceparent) {
        var mine = new Sale(order, new CompletableFuture<>());
        var before = onTheirWay.putIfAbsent(order.orderId(), mine);
        if (before == null) {
            begin(mine, traceparent);
            return await(mine);
        }
        return same(before.order(), order) ? await(before) : new KeyReused();
    }

    /** How many orders are on their way into the log. */
    public int onTheirWay() {
        return settings.permits() - permits.availablePermits();
    }

    /** The book is asked only now: whoever ends a sale enters it there before it leaves {@link #onTheirWay}. */
    private void begin(Sale sale, String traceparent) {
        try {
            var known = book.find(sale.order().orderId());
            if (known.isPresent()) {
                var placed = known.get().order();
                end(sale, same(placed, sale.order()) ? new Placed(placed) : new KeyReused());
            } else if (permits.tryAcquire(settings.permitWait().toMillis(), TimeUnit.MILLISECONDS)) {
                write(sale, traceparent);
            } else {
                end(sale, new Busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(sale, new Busy());
        }
    }

    private void write(Sale sale, String traceparent) {
        try {
            var _ = writer.write(new OrderPlaced(sale.order()), traceparent)
                    .whenComplete((_, failure) -> settle(sale, failure == null));
        } catch (NotWrittenException e) {
            permits.release();
            end(sale, new LogAway());
        }
    }

    private void settle(Sale sale, boolean acknowledged) {
        permits.release();
        if (acknowledged) {
            book.enter(sale.order());
        }
        end(
                sale,
                acknowledged
                        ? new Placed(sale.order())
                        : new Unknown(sale.order().orderId()));
    }

    private void end(Sale sale, Outcome outcome) {
        onTheirWay.remove(sale.order().orderId(), sale);
        sale.outcome().complete(outcome);
    }

    private Outcome await(Sale sale) {
        try {
            return sale.outcome().get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Unknown(sale.order().orderId());
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
