package fishandchips.board.fold.orders;

import fishandchips.board.picture.Frame.Step;

/** Which steps an order has taken, in any order of reading. Immutable; the few that there are, are shared. */
final class Steps {

    static final Steps NONE;

    private static final int GIVEN_UP = 16;
    private static final Steps[] ALL = new Steps[2 * GIVEN_UP];

    static {
        for (var bits = 0; bits < ALL.length; bits++) {
            ALL[bits] = new Steps(bits);
        }
        NONE = ALL[0];
    }

    private final int bits;

    private Steps(int bits) {
        this.bits = bits;
    }

    boolean has(Step step) {
        return (bits & bit(step)) != 0;
    }

    Steps with(Step step) {
        return ALL[bits | bit(step)];
    }

    boolean isGivenUp() {
        return (bits & GIVEN_UP) != 0;
    }

    Steps givenUp() {
        return ALL[bits | GIVEN_UP];
    }

    /** It was given up, and sent again. */
    Steps sentAgain() {
        return ALL[bits & ~GIVEN_UP];
    }

    /** Whether nothing more is to come. */
    boolean isDone() {
        return isGivenUp() || has(Step.READY);
    }

    /** Whether it is at the cook: asked, and no answer yet. */
    boolean isAtTheCook() {
        return has(Step.SHORT) && !has(Step.COOKED);
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
        };
    }
}
