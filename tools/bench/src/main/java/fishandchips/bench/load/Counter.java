package fishandchips.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what becomes of orders. Safe for any number of threads. */
final class Counter {

    private static final int ACCEPTED = 202;
    private static final int REFUSED = 503;
    private static final int DIGITS = 3;

    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder unsent = new LongAdder();
    private final Histogram micros = new ConcurrentHistogram(DIGITS);
    private final Histogram refusedMicros = new ConcurrentHistogram(DIGITS);

    /** The till has answered a customer who came at this moment. */
    void answered(int status, long sinceNanos) {
        switch (status) {
            case ACCEPTED -> {
                accepted.increment();
                micros.recordValue(microsSince(sinceNanos));
            }
            case REFUSED -> refused(sinceNanos);
            default -> unknown();
        }
    }

    /** An order was certainly not taken. */
    void refused(long sinceNanos) {
        refused.increment();
        refusedMicros.recordValue(microsSince(sinceNanos));
    }

    private static long microsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000;
    }

    /** An order may or may not have been taken. */
    void unknown() {
        unknown.increment();
    }

    /** The load itself was too slow or too small for a customer, who never came. */
    void unsent() {
        unsent.increment();
    }

    Served served(Duration time) {
        return new Served(
                accepted.sum(), refused.sum(), unknown.sum(), unsent.sum(), time, micros.copy(), refusedMicros.copy());
    }
}
