package fishandchips.station.stocktaking;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.EnumMap;
import java.util.Map;

/** Adds up portions. A count may be below zero in between. Used by one thread. */
class PortionTally {

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

    /** All that was added up; no count may be below zero. */
    Portions sum() {
        return Portions.each(portion -> Math.toIntExact(count(portion)));
    }
}
