package fishandchips.shop.simulate.street;

import fishandchips.shop.simulate.evening.Share;
import java.util.function.LongSupplier;

/**
 * How often customers may ask again, all together: so many times for each hundred who come, and a few a second in any
 * case. Without a limit a shop that has fallen behind would be kept there by its own customers; without the few, nobody
 * could ask again once all who wait are waiting for that. Safe for any number of threads.
 */
final class RetryBudget {

    /** What there is in any case, to begin with and again after a second. */
    private static final int A_FEW = 10;

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier nanoTime;
    private final double earnedByEach;
    private final double few;
    private double left;
    private long filledNanos;

    /**
     * A budget of which nothing is spent.
     *
     * @param share retries of all orders; 0 % for none at all
     * @param nanoTime as {@link System#nanoTime()}
     */
    RetryBudget(Share share, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        earnedByEach = share.percent() / 100;
        few = earnedByEach == 0 ? 0 : A_FEW;
        left = few;
        filledNanos = nanoTime.getAsLong();
    }

    /** Somebody has come. */
    synchronized void earn() {
        left += earnedByEach;
    }

    /** Somebody wants to ask again; whether they may. */
    synchronized boolean spend() {
        fill();
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    private void fill() {
        var now = nanoTime.getAsLong();
        left = Math.max(left, Math.min(few, left + few * (now - filledNanos) / NANOS_PER_SECOND));
        filledNanos = now;
    }
}
