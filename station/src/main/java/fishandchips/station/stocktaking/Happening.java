package fishandchips.station.stocktaking;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import java.util.Comparator;

/**
 * Something that became of an order. They are sorted by when they happened; what the broker stored in the same millisecond,
 * in the order in which an order comes along.
 *
 * @param atMillis when the broker stored it
 * @param isGivenUp whether the order was given up at this step, and did not take it
 */
record Happening(OrderStep step, long atMillis, boolean isGivenUp) implements Comparable<Happening> {

    private static final Comparator<Happening> AS_IT_HAPPENED = Comparator.comparingLong(Happening::atMillis)
            .thenComparing(Happening::isGivenUp)
            .thenComparingInt(happening -> rank(happening.step));

    private static int rank(OrderStep step) {
        return switch (step) {
            case OrderPlaced _ -> 0;
            case CookRequest _ -> 1;
            case OrderCooked _ -> 2;
            case OrderReady _ -> 3;
        };
    }

    @Override
    public int compareTo(Happening other) {
        return AS_IT_HAPPENED.compare(this, other);
    }
}
