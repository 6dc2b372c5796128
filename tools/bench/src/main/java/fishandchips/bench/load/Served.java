package fishandchips.bench.load;

import fishandchips.console.ShopFailedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What a load has come to.
 *
 * @param accepted how many orders were acknowledged
 * @param refused how many were certainly not taken: the till said so, or could not be connected to
 * @param unknown how many may or may not have been taken: another status, or a connection that broke after the order was sent
 * @param unsent how many the load itself could not send in time
 * @param time how long it took altogether
 * @param micros how long each order that was acknowledged took
 * @param refusedMicros how long each order that was refused took
 */
public record Served(
        long accepted,
        long refused,
        long unknown,
        long unsent,
        Duration time,
        Histogram micros,
        Histogram refusedMicros) {

    /**
     * Insists that nobody was turned away.
     *
     * @throws ShopFailedException when somebody was: then nobody knows what the figures mean
     */
    public Served insistOnAll() {
        if (others() > 0) {
            throw new ShopFailedException(
                    String.format(Locale.ROOT, "%,d of %,d orders were not taken.", others(), accepted + others()));
        }
        return this;
    }

    /** How many orders were sent, each once. */
    public long offered() {
        return accepted + refused + unknown;
    }

    /** How many orders were not acknowledged. */
    public long others() {
        return refused + unknown + unsent;
    }

    /** Which part of all customers was turned away, from 0 to 1. */
    public double shareTurnedAway() {
        return (double) others() / Math.max(1, accepted + others());
    }

    /** Says how many were turned away; empty when nobody was. */
    public Optional<String> turnedAway(String where) {
        return others() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d customers were turned away.",
                        where,
                        others(),
                        accepted + others()));
    }

    public double perSecond() {
        return accepted / (time.toNanos() / 1e9);
    }

    /** How long this share of the acknowledged orders took at the most. */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** How long this share of the refusals took at the most; 0 when nobody was refused. */
    public double refusalMillis(double percentile) {
        return refusedMicros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
