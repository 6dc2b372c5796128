package fishandchips.cook;

import fishandchips.contract.Portions;

/** Where portions are fried, all of a call side by side. */
@FunctionalInterface
interface Fryer {

    /** Fries, and comes back when all of it is done. */
    void fry(Portions portions) throws InterruptedException;
}
