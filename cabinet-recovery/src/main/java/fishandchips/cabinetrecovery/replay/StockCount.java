package fishandchips.cabinetrecovery.replay;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.EnumMap;
import java.util.Map;

/**
 * The stock according to the whole log. No record says what is on the shelf: it is what was fried and is neither served nor
 * set aside. Used by one thread.
 */
class StockCount {

    private final Sum fried = new Sum();
    private final Sum served = new Sum();
    private final Sum aside = new Sum();
    private long orders;
    private long ordersServed;
    private long ordersShort;

    /** A sum of portions. A count may be below zero in between. */
    private static final class Sum {

        private final Map<Portion, Long> counts = new EnumMap<>(Portion.class);

        void add(Portions some) {
            some.asMap().forEach((portion, count) -> counts.merge(portion, (long) count, Long::sum));
        }

        void subtract(Portions some) {
            some.asMap().forEach((portion, count) -> counts.merge(portion, -(long) count, Long::sum));
        }

        long count(Portion portion) {
            return counts.getOrDefault(portion, 0L);
        }

        Portions portions() {
            return Portions.each(Kitchen.FIRST, portion -> Math.toIntExact(count(portion)));
        }
    }

    /** A cook fried these, for an order or for the shelf. */
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

    /** Portions are no longer set aside: a preparer collected them, or they went back onto the shelf. */
    void takeFromAside(Portions portions) {
        aside.subtract(portions);
    }

    void serve(Portions portions) {
        served.add(portions);
        ordersServed++;
    }

    /** The cabinet remembers one more order. */
    void remember() {
        orders++;
    }

    long orders() {
        return orders;
    }

    /** Whether more portions left the shelf than the log says were fried, so that it cannot tell what is there. */
    boolean isShortOfFries() {
        for (var portion : Kitchen.FIRST.portions()) {
            if (onTheShelf(portion) < 0) {
                return true;
            }
        }
        return false;
    }

    private long onTheShelf(Portion portion) {
        return fried.count(portion) - served.count(portion) - aside.count(portion);
    }

    /** The levels when the log has every record since the shop was first opened. */
    CabinetLevels levels() {
        var shelf = Portions.each(Kitchen.FIRST, portion -> Math.toIntExact(onTheShelf(portion)));
        return new CabinetLevels(
                shelf, aside.portions(), served.portions(), fried.portions(), ordersServed, ordersShort);
    }

    /** The levels otherwise: what is on the shelf is unknown, and thrown away. */
    CabinetLevels levelsWithNothingOnTheShelf() {
        var gone = served.portions().plus(aside.portions());
        return new CabinetLevels(Portions.NONE, aside.portions(), served.portions(), gone, ordersServed, ordersShort);
    }
}
