package fishandchips.stationfaults;

import static fishandchips.contract.CrashPoint.AFTER_OFFSETS;
import static fishandchips.contract.CrashPoint.BEFORE_OFFSETS;

import fishandchips.stationfaults.Interception.Observer;

/** Sees a consumer commit its offsets by itself, which one does that is in no transaction. */
record Offsets(CrashPoints points) implements Observer {

    private static final String COMMIT = "commitSync";

    @Override
    public void before(String method) {
        if (method.equals(COMMIT)) {
            points.reach(BEFORE_OFFSETS);
        }
    }

    @Override
    public void after(String method) {
        if (method.equals(COMMIT)) {
            points.reach(AFTER_OFFSETS);
        }
    }
}
