package fishandchips.shop.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what becomes of orders. Safe for any number of threads. */
final class Counter {

    private static final int DIGITS = 3;

    private final LongAdder accepted = new LongAdder();
    private final LongAdder others = new LongAdder();
    private final Histogram micros = new ConcurrentHistogram(DIGITS);

    /**
     * Places an order on a lane, and counts it.
     *
     * @param headers those of this order alone
     * @param sinceNanos when its customer came
     * @return whether the lane is good for another
     */
    boolean post(Lane lane, String headers, long sinceNanos) {
        try {
            if (lane.post(headers) == 202) {
                accepted.increment();
                micros.recordValue((System.nanoTime() - sinceNanos) / 1_000);
            } else {
                others.increment();
            }
            return true;
        } catch (IOException _) {
            others.increment();
            return false;
        }
    }

    /** Somebody could not even ask. */
    void refused() {
        others.increment();
    }

    Served served(Duration time) {
        return new Served(accepted.sum(), others.sum(), time, micros.copy());
    }
}
