package fishandchips.customers.load;

import java.time.Duration;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;

/**
 * What has become of the customers so far.
 *
 * @param sent orders with which a till was asked at least once
 * @param retries how often tills were asked again
 * @param heldBack customers who left because all of them together had asked again as often as they may
 * @param refused orders that none of their customer's requests has placed, by what the customer was told last
 * @param unknown orders of which the customer never heard whether they are taken
 * @param notSent orders whose customers found too many before them, and walked away
 * @param ready orders that are ready
 * @param waiting orders that are or may be taken, and are not ready yet
 * @param answers how long customers waited for their receipt, since they came
 * @param ages how long orders took from placed to ready
 */
public record LoadCounts(
        long sent,
        long retries,
        long heldBack,
        long accepted,
        SortedMap<String, Long> refused,
        long unknown,
        long notSent,
        long ready,
        long waiting,
        Percentiles answers,
        Percentiles ages) {

    /** Orders whose customers wait for an answer, or to ask again. */
    public long inFlight() {
        return Math.max(0, sent - accepted - refusedAltogether() - unknown);
    }

    public long refusedAltogether() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

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
}
