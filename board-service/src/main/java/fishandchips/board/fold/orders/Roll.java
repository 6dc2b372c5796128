package fishandchips.board.fold.orders;

import fishandchips.board.picture.Frame.Step;
import java.util.function.Predicate;

/** How many of the orders whose placing was read are on their way, ready, and given up. */
class Roll {

    private long onTheirWay;
    private long ready;
    private long givenUp;

    /** What is known of an order has changed. */
    void turn(Steps before, Steps after) {
        onTheirWay += change(before, after, steps -> !steps.isDone());
        ready += change(before, after, steps -> steps.has(Step.READY));
        givenUp += change(before, after, steps -> steps.isGivenUp() && !steps.has(Step.READY));
    }

    private static int change(Steps before, Steps after, Predicate<Steps> counts) {
        return count(after, counts) - count(before, counts);
    }

    private static int count(Steps steps, Predicate<Steps> counts) {
        return steps.has(Step.PLACED) && counts.test(steps) ? 1 : 0;
    }

    long onTheirWay() {
        return onTheirWay;
    }

    long ready() {
        return ready;
    }

    long givenUp() {
        return givenUp;
    }

    long all() {
        return onTheirWay + ready + givenUp;
    }
}
