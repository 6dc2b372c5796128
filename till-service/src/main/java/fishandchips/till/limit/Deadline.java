package fishandchips.till.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a customer must have an answer. An order that has not been sent by then is not sent at all.
 *
 * @param atNanos the moment, by {@code nanoTime}
 * @param nanoTime a clock like {@link System#nanoTime()}
 */
public record Deadline(long atNanos, LongSupplier nanoTime) {

    /** The deadline of a request that has arrived this long ago. */
    public static Deadline of(Duration answerWithin, long waitedNanos) {
        return new Deadline(System.nanoTime() - waitedNanos + answerWithin.toNanos(), System::nanoTime);
    }

    /** How much time is left; negative when the deadline has passed. */
    public long leftNanos() {
        return atNanos - nanoTime.getAsLong();
    }
}
