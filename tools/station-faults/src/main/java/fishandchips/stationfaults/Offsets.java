package fishandchips.stationfaults;

import static fishandchips.contract.CrashPoint.AFTER_OFFSETS;
import static fishandchips.contract.CrashPoint.BEFORE_OFFSETS;

import fishandchips.stationfaults.Interception.Observer;

/** Sees a consumer commit its offsets by itself, which one does that is in no transaction. */
class Offsets implements Observer {

    private static final String COMMIT = "commitSync";

    private final CrashPoints points;

    Offsets(CrashPoints points) {
        this.points = points;
    }

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
