package fishandchips.picture.orders;

import fishandchips.picture.view.Frame.Step;

/** The set of steps that an order has taken. Immutable; there are 128 instances, and all orders share them. */
final class StepsTaken {

    static final StepsTaken NONE;

    private static final int GIVEN_UP = 64;
    private static final StepsTaken[] ALL = new StepsTaken[2 * GIVEN_UP];

    static {
        for (var bits = 0; bits < ALL.length; bits++) {
            ALL[bits] = new StepsTaken(bits);
        }
        NONE = ALL[0];
    }

    private final int bits;

    private StepsTaken(int bits) {
        this.bits = bits;
    }

    boolean has(Step step) {
        return (bits & bit(step)) != 0;
    }

    StepsTaken with(Step step) {
        return ALL[bits | bit(step)];
    }

    boolean isGivenUp() {
        return (bits & GIVEN_UP) != 0;
    }

    StepsTaken givenUp() {
        return ALL[bits | GIVEN_UP];
    }

    /** It was given up, and sent again. */
    StepsTaken sentAgain() {
        return ALL[bits & ~GIVEN_UP];
    }

    /** Whether nothing more is to come. */
    boolean isDone() {
        return isGivenUp() || has(Step.READY);
    }

    /** Whether it is at the cook: asked, and no answer yet. */
    boolean isAtTheCook() {
        return has(Step.SHORT) && !has(Step.COOKED) && !has(Step.FIRST_PART);
    }

    /** Whether nothing has come of it yet. */
    boolean isOnlyPlaced() {
        return !has(Step.SHORT) && !has(Step.COOKED);
    }

    private static int bit(Step step) {
        return switch (step) {
            case PLACED -> 1;
            case SHORT -> 2;
            case COOKED -> 4;
            case READY -> 8;
            case FIRST_PART -> 16;
            case SECOND_PART -> 32;
        };
    }
}
