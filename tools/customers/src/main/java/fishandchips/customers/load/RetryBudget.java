package fishandchips.customers.load;

import fishandchips.customers.workload.Share;
import java.util.function.LongSupplier;

/**
 * How often customers may ask again, all together: so many times for each hundred who come, and a few a second in any case.
 * Without the few, nobody could ask again once all who wait are waiting for that.
 *
 * <p>Both shrink as tills turn more customers away. When a quarter of the last answers were refusals or no answers, one retry
 * is left for ten customers who come: otherwise the retries of the customers would keep an overloaded shop overloaded.
 * Unused retries are saved only up to a limit, for the same reason. Safe for any number of threads.
 */
final class RetryBudget {

    /** How many there are in any case, to begin with and again after a second. */
    private static final double A_FEW = 10;

    private static final double FEWEST = 2;
    private static final double LEAST_FOR_EACH = 0.1;
    private static final double MOST_SAVED = 100;

    /** From this share of failed answers on, the budget does not shrink any more. */
    private static final double MANY_FAILED = 0.25;

    /** How much a single answer counts beside those before it. */
    private static final double WEIGHT = 0.05;

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier nanoTime;
    private final double forEach;
    private final double saved;
    private double failedShare;
    private double left;
    private long filledNanos;

    /**
     * A budget of which nothing is spent.
     *
     * @param share retries of all orders, while tills accept what they are asked for; 0 % for none at all
     * @param nanoTime as {@link System#nanoTime()}
     */
    RetryBudget(Share share, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        forEach = share.percent() / 100;
        saved = forEach == 0 ? 0 : MOST_SAVED;
        left = Math.min(A_FEW, saved);
        filledNanos = nanoTime.getAsLong();
    }

    /** A customer has come. */
    synchronized void earn() {
        left = Math.min(saved, left + between(Math.min(LEAST_FOR_EACH, forEach), forEach));
    }

    /**
     * A till was asked.
     *
     * @param served whether asking again could change nothing
     */
    synchronized void heard(boolean served) {
        failedShare += WEIGHT * ((served ? 0 : 1) - failedShare);
    }

    /** A customer wants to ask again; whether it may. */
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
        var few = Math.min(saved, between(FEWEST, A_FEW));
        left = Math.max(left, Math.min(few, left + few * (now - filledNanos) / NANOS_PER_SECOND));
        filledNanos = now;
    }

    /** The higher amount while no answer fails, the lower one when many do. */
    private double between(double low, double high) {
        return high - (high - low) * Math.min(1, failedShare / MANY_FAILED);
    }
}
