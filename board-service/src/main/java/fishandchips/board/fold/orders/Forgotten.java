package fishandchips.board.fold.orders;

import fishandchips.board.picture.Frame.Step;

/** Orders on their way of which only the number is known. */
class Forgotten {

    private long withPreparers;
    private long withCooks;
    private boolean ever;

    void add(Steps steps) {
        ever = true;
        if (steps.isAtTheCook()) {
            withCooks++;
        } else {
            withPreparers++;
        }
    }

    /** A slip for an order that nobody knows: one of the forgotten ones, if it may be one. */
    Slip recall(Slip slip, Step step) {
        if (step == Step.COOKED && withCooks > 0) {
            withCooks--;
            slip.take(Steps.NONE.with(Step.PLACED).with(Step.SHORT));
        } else if ((step == Step.SHORT || step == Step.READY) && withPreparers > 0) {
            withPreparers--;
            slip.take(Steps.NONE.with(Step.PLACED));
        }
        return slip;
    }

    long withPreparers() {
        return withPreparers;
    }

    long withCooks() {
        return withCooks;
    }

    boolean ever() {
        return ever;
    }
}
