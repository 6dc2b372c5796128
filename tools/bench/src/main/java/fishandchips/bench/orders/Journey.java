package fishandchips.bench.orders;

import fishandchips.bench.load.OpenLoop;
import fishandchips.bench.load.Served;
import fishandchips.console.ShopFailedException;
import fishandchips.contract.OrderKey;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/**
 * Customers whose orders are followed from the moment at which they should have come to that at which their order can be
 * read where it arrives.
 *
 * @param till where they order
 * @param recordKey what the order's record is called, by the customer's key
 */
public record Journey(URI till, Arrivals arrivals, Function<String, String> recordKey) {

    private static final String CLIENT = "customers-of-the-bench";

    /** What came of customers: at the till, and where their orders arrived. */
    public record End(Served served, Histogram micros) {

        /** From the customer to the arrival: how long this share of the orders took at the most. */
        public double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    /** Through a shop, from a till of it to {@code ready}. */
    public static Journey through(URI till, Arrivals ready) {
        return new Journey(
                till, ready, key -> new OrderKey(CLIENT, key).orderId().toString());
    }

    /** Through a floor, of which the records have the customers' keys. */
    public static Journey past(URI till, Arrivals out) {
        return new Journey(till, out, key -> key);
    }

    /**
     * Sends so many a second for so long, and waits until the last of those that were taken has arrived.
     *
     * @throws ShopFailedException when none was taken: then there is nothing to be compared
     */
    public End run(double perSecond, Duration time) throws InterruptedException {
        var served = new OpenLoop(till, this::headers).run(perSecond, time);
        if (served.accepted() == 0) {
            throw new ShopFailedException("Nobody takes orders at %s; its log says why.".formatted(till));
        }
        arrivals.awaitAllBut(served.offered() - served.accepted());
        return new End(served, arrivals.takeMicros());
    }

    private String headers(long nanos) {
        var key = UUID.randomUUID().toString();
        arrivals.await(recordKey.apply(key), nanos);
        return "X-Client-Id: %s\r\nIdempotency-Key: %s\r\n".formatted(CLIENT, key);
    }
}
