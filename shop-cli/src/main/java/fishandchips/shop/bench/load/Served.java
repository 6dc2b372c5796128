package fishandchips.shop.bench.load;

import fishandchips.shop.ShopFailedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What a load has come to.
 *
 * @param accepted how many orders were acknowledged
 * @param others how many were not: another status, or a connection that broke
 * @param time how long it took altogether
 * @param micros how long each order that was acknowledged took
 */
public record Served(long accepted, long others, Duration time, Histogram micros) {

    /**
     * Insists that nobody was turned away.
     *
     * @throws ShopFailedException when somebody was: then nobody knows what the figures mean
     */
    public Served insistOnAll() {
        if (others > 0) {
            throw new ShopFailedException(
                    String.format(Locale.ROOT, "%,d of %,d orders were not taken.", others, accepted + others));
        }
        return this;
    }

    /** Which part of all customers was turned away, from 0 to 1. */
    public double shareTurnedAway() {
        return (double) others / Math.max(1, accepted + others);
    }

    /** Says how many were turned away; empty when nobody was. */
    public Optional<String> turnedAway(String where) {
        return others == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s: %,d of %,d customers were turned away.", where, others, accepted + others));
    }

    public double perSecond() {
        return accepted / (time.toNanos() / 1e9);
    }

    /** How long this share of the orders took at the most. */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
