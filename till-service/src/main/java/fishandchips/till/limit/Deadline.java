package fishandchips.till.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a customer must have an answer. An order that has not been sent by then is not sent at all.
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
