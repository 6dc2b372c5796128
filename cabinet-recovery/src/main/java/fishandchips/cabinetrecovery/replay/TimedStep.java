package fishandchips.cabinetrecovery.replay;

import fishandchips.contract.CookRequest;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import java.util.Comparator;

/**
 * A step of an order and its time. Sorted by time; steps that the broker stored in the same millisecond are sorted in the
 * order in which an order takes them.
 *
 * @param atMillis when the broker stored it
 * @param isGivenUp whether the station gave the order up at this step instead of taking it
 */
record TimedStep(OrderStep step, long atMillis, boolean isGivenUp) implements Comparable<TimedStep> {

    private static final Comparator<TimedStep> BY_TIME = Comparator.comparingLong(TimedStep::atMillis)
            .thenComparing(TimedStep::isGivenUp)
            .thenComparingInt(timed -> rank(timed.step));

    private static int rank(OrderStep step) {
        return switch (step) {
            case OrderPlaced _ -> 0;
            case CookRequest _ -> 1;
            case OrderCooked _ -> 2;
            case KitchenPart _ -> 3;
            case OrderReady _ -> 4;
        };
    }

    @Override
    public int compareTo(TimedStep other) {
        return BY_TIME.compare(this, other);
    }
}
