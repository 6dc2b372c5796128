package fishandchips.shop.bench.load;

import java.io.IOException;
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

    /**
     * Places an order on a lane, and counts it.
     *
     * @param headers those of this order alone
     * @param sinceNanos when its customer came
     * @return whether the lane is good for another
     */
    boolean post(Lane lane, String headers, long sinceNanos) {
        try {
            lane.connect();
        } catch (IOException _) {
            refused(sinceNanos);
            return false;
        }
        try {
            count(lane.post(headers), sinceNanos);
            return true;
        } catch (IOException _) {
            unknown.increment();
            return false;
        }
    }

    private void count(int status, long sinceNanos) {
        switch (status) {
            case ACCEPTED -> {
                accepted.increment();
                micros.recordValue(microsSince(sinceNanos));
            }
            case REFUSED -> refused(sinceNanos);
            default -> unknown.increment();
        }
    }

    private void refused(long sinceNanos) {
        refused.increment();
        refusedMicros.recordValue(microsSince(sinceNanos));
    }

    private static long microsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000;
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
