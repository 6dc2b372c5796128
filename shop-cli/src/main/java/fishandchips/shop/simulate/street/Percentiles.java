package fishandchips.shop.simulate.street;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How long something took: half of the times not longer than {@code p50}, 99 of 100 times not longer than {@code p99}. */
public record Percentiles(Duration p50, Duration p99) {

    /** From a histogram of microseconds. */
    static Percentiles of(Histogram micros) {
        return new Percentiles(at(micros, 50), at(micros, 99));
    }

    private static Duration at(Histogram micros, double percentile) {
        return Duration.ofNanos(micros.getValueAtPercentile(percentile) * 1_000);
    }
}
