package fishandchips.till.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time by which a customer must have an answer. The till does not send an order after it.
 *
 * @param arrivedNanos when the request arrived, by {@code nanoTime}
 * @param answerWithin how much later the customer must have an answer
 * @param nanoTime a clock like {@link System#nanoTime()}
 */
public record Deadline(long arrivedNanos, Duration answerWithin, LongSupplier nanoTime) {

    /** The deadline of a request that has arrived this long ago. */
    public static Deadline of(Duration answerWithin, long waitedNanos) {
        return new Deadline(System.nanoTime() - waitedNanos, answerWithin, System::nanoTime);
    }

    /** How long ago the request has arrived. */
    long waitedNanos() {
        return nanoTime.getAsLong() - arrivedNanos;
    }

    /** How much time is left; negative when the deadline has passed. */
    public long leftNanos() {
        return answerWithin.toNanos() - waitedNanos();
    }
}
