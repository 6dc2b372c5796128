package fishandchips.customers.load;

import fishandchips.customers.workload.Share;
import java.time.Duration;

/**
 * How long customers wait, and how often they retry.
 *
 * @param order how long one tries to place an order at the most
 * @param answer how long one waits for a single answer
 * @param retries how often all of them may ask again, together, for each hundred orders
 * @param atOnce how many wait at once at the most; a customer who comes then goes away again
 */
public record RetryLimits(Duration order, Duration answer, Share retries, int atOnce) {

    /** A till answers within much less, if only that it does not know. */
    public static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);
}
