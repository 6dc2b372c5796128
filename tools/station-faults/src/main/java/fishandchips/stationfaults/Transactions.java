package fishandchips.stationfaults;

import static fishandchips.contract.CrashPoint.AFTER_COMMIT;
import static fishandchips.contract.CrashPoint.BEFORE_COMMIT;
import static fishandchips.contract.CrashPoint.BEFORE_SEND;

import fishandchips.stationfaults.Interception.Observer;

/** Sees where a producer is in its transaction. Used by the thread that has the producer. */
class Transactions implements Observer {

    private final CrashPoints points;
    private boolean nothingSent;

    Transactions(CrashPoints points) {
        this.points = points;
    }

    @Override
    public void before(String method) {
        if (method.equals("send") && nothingSent) {
            nothingSent = false;
            points.reach(BEFORE_SEND);
        } else if (method.equals("commitTransaction")) {
            points.reach(BEFORE_COMMIT);
        }
    }

    @Override
    public void after(String method) {
        if (method.equals("beginTransaction")) {
            nothingSent = true;
        } else if (method.equals("commitTransaction")) {
            points.reach(AFTER_COMMIT);
        }
    }
}
