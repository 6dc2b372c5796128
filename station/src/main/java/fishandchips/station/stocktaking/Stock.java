package fishandchips.station.stocktaking;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;

/**
 * What the whole log comes to. What is on the shelf is not told by any record: it is what was fried, and is neither served
 * nor set aside. Used by one thread.
 */
class Stock {

    private final PortionTally fried = new PortionTally();
    private final PortionTally served = new PortionTally();
    private final PortionTally aside = new PortionTally();
    private long orders;
    private long ordersServed;
    private long ordersShort;

    /** A fry, for an order or for the shelf. */
    void fry(Portions portions) {
        fried.add(portions);
    }

    /** The cabinet ran short of an order. */
    void runShort() {
        ordersShort++;
    }

    void setAside(Portions portions) {
        aside.add(portions);
    }

    /** What was set aside is so no more: it was collected, or went back. */
    void takeFromAside(Portions portions) {
        aside.subtract(portions);
    }

    void serve(Portions portions) {
        served.add(portions);
        ordersServed++;
    }

    /** One more order is remembered. */
    void remember() {
        orders++;
    }

    long orders() {
        return orders;
    }

    /** Whether more is gone than the log tells of having been fried, so that it cannot tell what is on the shelf. */
    boolean isShortOfFries() {
        for (var portion : Portion.values()) {
            if (onTheShelf(portion) < 0) {
                return true;
            }
        }
        return false;
    }

    private long onTheShelf(Portion portion) {
        return fried.count(portion) - served.count(portion) - aside.count(portion);
    }

    /** When the log has every record since the shop was first opened. */
    CabinetLevels levels() {
        var shelf = Portions.each(portion -> Math.toIntExact(onTheShelf(portion)));
        return new CabinetLevels(shelf, aside.sum(), served.sum(), fried.sum(), ordersServed, ordersShort);
    }

    /** When it has not: nobody knows what is on the shelf, and it is thrown away. */
    CabinetLevels levelsWithNothingOnTheShelf() {
        var gone = served.sum().plus(aside.sum());
        return new CabinetLevels(Portions.NONE, aside.sum(), served.sum(), gone, ordersServed, ordersShort);
    }
}
