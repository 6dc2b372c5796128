package fishandchips.cook;

import fishandchips.contract.Portions;
import java.time.Duration;

/** Where portions are fried, all of a call side by side. */
@FunctionalInterface
interface Fryer {

    /** Frying takes no time, so one call to the cabinet does for a batch. */
    Fryer INSTANT = _ -> {};

    /** A fryer that takes so long for a fry, however much is in it. */
    static Fryer taking(Duration time) {
        return time.isZero() ? INSTANT : _ -> Thread.sleep(time);
    }

    /** Fries, and comes back when all of it is done. */
    void fry(Portions portions) throws InterruptedException;
}
