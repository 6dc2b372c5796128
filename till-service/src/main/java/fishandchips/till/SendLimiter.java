package fishandchips.till;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.OrderOutcome.Busy;
import fishandchips.till.OrderOutcome.LogAway;
import fishandchips.till.OrderOutcome.Placed;
import fishandchips.till.OrderOutcome.Unknown;
import fishandchips.till.OrdersWriter.NotWrittenException;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.Breaker.Send;
import fishandchips.till.limit.OrdersLimit;
import fishandchips.till.limit.OrdersLimit.Place;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sends orders to Kafka: a limited number at a time, and none while Kafka does not answer.
 *
 * <p>An order takes a place until the writer reports how the send ended, also when its customer has left. So a Kafka that does not answer fills
 * neither memory nor threads. Safe for any number of threads.
 */
public final class SendLimiter {

    private final OrdersWriter writer;
    private final Breaker breaker;
    private final OrdersLimit limit;

    public SendLimiter(OrdersWriter writer, Breaker breaker, OrdersLimit limit) {
        this.writer = writer;
        this.breaker = breaker;
        this.limit = limit;
    }

    /** How many orders were sent and are not acknowledged yet. */
    public int onTheirWay() {
        return limit.taken();
    }

    /**
     * Sends an order if it has a place.
     *
     * @param place empty when the limit has none for the order
     * @return ends with {@link Placed} or {@link Unknown}; at once with {@link Busy} or {@link LogAway} when the order is
     *     certainly not in the log
     */
    CompletableFuture<OrderOutcome> pass(Order order, String traceparent, Optional<Place> place) {
        if (place.isEmpty()) {
            return CompletableFuture.completedFuture(breaker.refuses() ? new LogAway() : new Busy());
        }
        var send = breaker.begin();
        if (send.isEmpty()) {
            place.get().withdrawn();
            return CompletableFuture.completedFuture(new LogAway());
        }
        return write(order, traceparent, place.get(), send.get());
    }

    private CompletableFuture<OrderOutcome> write(Order order, String traceparent, Place place, Send send) {
        var begun = false;
        try {
            var writing = writer.write(new OrderPlaced(order), traceparent);
            begun = true;
            return writing.handle((_, failure) -> ended(order, place, send, failure == null));
        } catch (NotWrittenException e) {
            return CompletableFuture.completedFuture(new LogAway());
        } finally {
            if (!begun) {
                place.withdrawn();
                send.failed();
            }
        }
    }

    private static OrderOutcome ended(Order order, Place place, Send send, boolean acknowledged) {
        if (acknowledged) {
            place.acknowledged();
            send.acknowledged();
            return new Placed(order);
        }
        place.failed();
        send.failed();
        return new Unknown(order.orderId());
    }
}
