package fishandchips.cook;

import fishandchips.contract.Portions;
import fishandchips.station.pace.SimulatedWork;

/** Where portions are fried, all of a call side by side. */
@FunctionalInterface
interface Fryer {

    /** Frying takes no time, so one call to the cabinet does for a batch. */
    Fryer INSTANT = _ -> {};

    /** A fryer whose fry is one piece of work, however much is in it. */
    static Fryer of(SimulatedWork frying) {
        return frying == SimulatedWork.NONE ? INSTANT : _ -> frying.perform();
    }

    /** Fries, and comes back when all of it is done. */
    void fry(Portions portions) throws InterruptedException;
}
