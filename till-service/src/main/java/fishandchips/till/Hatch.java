package fishandchips.till;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.Outcome.Busy;
import fishandchips.till.Outcome.LogAway;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Unknown;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.Breaker.Send;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where orders go through into the log: only so many at a time, and none while the log does not answer.
 *
 * <p>An order is on its way until the writer says how it ended, even when its customer has left; so a log that stands
 * still fills neither memory nor threads. Safe for any number of threads.
 */
public final class Hatch {

    private final OrdersWriter writer;
    private final Breaker breaker;
    private final int permits;
    private final Duration permitWait;
    private final Semaphore free;

    public Hatch(OrdersWriter writer, Breaker breaker, TillSettings settings) {
        this.writer = writer;
        this.breaker = breaker;
        this.permits = settings.permits();
        this.permitWait = settings.permitWait();
        this.free = new Semaphore(permits);
    }

    /** How many orders are on their way into the log. */
    public int onTheirWay() {
        return permits - free.availablePermits();
    }

    /**
     * Passes an order through. Comes back once it is on its way, or is not let through.
     *
     * @return ends with {@link Placed} or {@link Unknown}; at once with {@link Busy} or {@link LogAway} when the order is
     *     certainly not in the log
     */
    CompletableFuture<Outcome> pass(Order order, String traceparent) throws InterruptedException {
        var begun = breaker.begin();
        if (begun.isEmpty()) {
            return CompletableFuture.completedFuture(new LogAway());
        }
        return hasRoom(begun.get())
                ? write(order, traceparent, begun.get())
                : CompletableFuture.completedFuture(new Busy());
    }

    /** Takes a permit. Without one the breaker takes its own permission back, also when the thread is interrupted. */
    private boolean hasRoom(Send send) throws InterruptedException {
        var hasRoom = false;
        try {
            hasRoom = free.tryAcquire(permitWait.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!hasRoom) {
                send.withdrawn();
            }
        }
        return hasRoom;
    }

    private CompletableFuture<Outcome> write(Order order, String traceparent, Send send) {
        var begun = false;
        try {
            var writing = writer.write(new OrderPlaced(order), traceparent);
            begun = true;
            return writing.handle((_, failure) -> ended(order, send, failure == null));
        } catch (NotWrittenException e) {
            return CompletableFuture.completedFuture(new LogAway());
        } finally {
            if (!begun) {
                free.release();
                send.failed();
            }
        }
    }

    private Outcome ended(Order order, Send send, boolean acknowledged) {
        free.release();
        if (acknowledged) {
            send.acknowledged();
            return new Placed(order);
        }
        send.failed();
        return new Unknown(order.orderId());
    }
}
