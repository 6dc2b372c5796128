package fishandchips.shop.simulate.street;

import fishandchips.shop.simulate.evening.Share;

/**
 * How often customers may ask again, all together: so many for each hundred who come. Without it a shop that has fallen
 * behind would be kept there by its own customers. Safe for any number of threads.
 */
final class RetryBudget {

    /** What a run may spend before it has earned anything, so that a short one may ask again at all. */
    private static final int TO_BEGIN_WITH = 10;

    private final double earnedByEach;
    private double left = TO_BEGIN_WITH;

    RetryBudget(Share share) {
        earnedByEach = share.percent() / 100;
        left = earnedByEach == 0 ? 0 : TO_BEGIN_WITH;
    }

    /** Somebody has come. */
    synchronized void earn() {
        left += earnedByEach;
    }

    /** Somebody wants to ask again; whether they may. */
    synchronized boolean spend() {
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
