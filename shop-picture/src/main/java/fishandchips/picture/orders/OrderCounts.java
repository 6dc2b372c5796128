package fishandchips.picture.orders;

import fishandchips.picture.view.Frame.Step;
import java.util.function.Predicate;

/** How many of the placed orders are on their way, ready, and given up. */
class OrderCounts {

    private long onTheirWay;
    private long ready;
    private long givenUp;

    /** What is known of an order has changed. */
    void turn(StepsTaken before, StepsTaken after) {
        onTheirWay += change(before, after, steps -> !steps.isDone());
        ready += change(before, after, steps -> steps.has(Step.READY));
        givenUp += change(before, after, steps -> steps.isGivenUp() && !steps.has(Step.READY));
    }

    private static int change(StepsTaken before, StepsTaken after, Predicate<StepsTaken> counts) {
        return count(after, counts) - count(before, counts);
    }

    private static int count(StepsTaken steps, Predicate<StepsTaken> counts) {
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
