package fishandchips.picture.orders;

import fishandchips.picture.view.Frame.Step;

/** Orders on their way of which only the number is known. */
class ForgottenOrders {

    private long withPreparers;
    private long withCooks;
    private boolean ever;

    void add(StepsTaken steps) {
        ever = true;
        if (steps.isAtTheCook()) {
            withCooks++;
        } else {
            withPreparers++;
        }
    }

    /** An order that the fold does not know by name: counts as one of the forgotten ones if it can be one. */
    KnownOrder recall(KnownOrder slip, Step step) {
        if (step == Step.COOKED && withCooks > 0) {
            withCooks--;
            slip.take(StepsTaken.NONE.with(Step.PLACED).with(Step.SHORT));
        } else if (step != Step.PLACED && step != Step.COOKED && withPreparers > 0) {
            withPreparers--;
            slip.take(StepsTaken.NONE.with(Step.PLACED));
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
