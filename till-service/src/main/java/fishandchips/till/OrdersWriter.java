package fishandchips.till;

import fishandchips.contract.OrderEvent.OrderPlaced;
import java.util.concurrent.CompletableFuture;

/** Writes orders into the log. */
public interface OrdersWriter {

    /** An order that is certainly not in the log. */
    final class NotWrittenException extends Exception {

        public NotWrittenException(Throwable cause) {
            super("The order was not sent.", cause, false, false);
        }
    }

    /**
     * Begins to write an order.
     *
     * @param traceparent the W3C trace context of the request that placed it
     * @return completes when the broker has acknowledged the order; completes exceptionally when the order may or may not be in the log
     * @throws NotWrittenException when it is certainly not in the log
     */
    CompletableFuture<?> write(OrderPlaced placed, String traceparent) throws NotWrittenException;
}
