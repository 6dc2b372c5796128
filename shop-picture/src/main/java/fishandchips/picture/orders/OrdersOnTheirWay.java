package fishandchips.picture.orders;

import fishandchips.contract.CookRequest;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.picture.view.Frame.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Where each order is that is not ready. Its records may come in any order: each carries the whole order, and none is needed to
 * understand another.
 */
class OrdersOnTheirWay {

    /** What a record changes. */
    enum News {
        /** The order has taken this step. */
        TAKEN,
        /** It has taken it, and this was known to be behind it. */
        LATE,
        /** It had taken it before. */
        DUPLICATE,
        /** It had taken it before, was given up, and takes it again. */
        AGAIN
    }

    private final int remembers;
    private final SequencedMap<UUID, KnownOrder> onTheirWay = new LinkedHashMap<>();
    private final Map<UUID, StepsTaken> done;
    private final OrderQueue placed = new OrderQueue();
    private final OrderQueue atTheCook = new OrderQueue();
    private final OrderQueue cooked = new OrderQueue();
    private final OrderQueue inTheSecondKitchen = new OrderQueue();
    private final ForgottenOrders forgotten = new ForgottenOrders();
    private final OrderCounts counts = new OrderCounts();

    OrdersOnTheirWay(int remembers) {
        this.remembers = remembers;
        this.done = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, StepsTaken> eldest) {
                return size() > remembers;
            }
        };
    }

    static Step stepOf(OrderStep step) {
        return switch (step) {
            case OrderPlaced _ -> Step.PLACED;
            case CookRequest _ -> Step.SHORT;
            case OrderCooked _ -> Step.COOKED;
            case KitchenPart part ->
                switch (part.kitchen()) {
                    case FIRST -> Step.FIRST_PART;
                    case SECOND -> Step.SECOND_PART;
                };
            case OrderReady _ -> Step.READY;
        };
    }

    /**
     * An order takes a step.
     *
     * @param slip the order, as the record tells it
     */
    News take(KnownOrder slip, Step step) {
        var ended = done.get(slip.orderId());
        if (ended == null) {
            var known = onTheirWay.computeIfAbsent(slip.orderId(), _ -> forgotten.recall(slip, step));
            return move(known, known.steps().with(step)) ? News.TAKEN : News.DUPLICATE;
        }
        return ended.isGivenUp() && !isLatePart(ended, step)
                ? takeAgain(slip, ended, step)
                : takeLate(slip, ended, step);
    }

    /** A part that was finished after its order was given up does not bring the order back. A part that was sent again does. */
    private static boolean isLatePart(StepsTaken ended, Step step) {
        return (step == Step.FIRST_PART || step == Step.SECOND_PART) && !ended.has(step);
    }

    private News takeLate(KnownOrder slip, StepsTaken ended, Step step) {
        done.put(slip.orderId(), ended.with(step));
        counts.turn(ended, ended.with(step));
        return ended.has(step) ? News.DUPLICATE : News.LATE;
    }

    private News takeAgain(KnownOrder slip, StepsTaken ended, Step step) {
        done.remove(slip.orderId());
        onTheirWay.put(slip.orderId(), slip);
        counts.turn(ended, StepsTaken.NONE);
        move(slip, ended.sentAgain().with(step));
        return ended.has(step) ? News.AGAIN : News.TAKEN;
    }

    /** An order goes no further. Returns whether that is news. */
    boolean giveUp(KnownOrder slip) {
        var known = onTheirWay.getOrDefault(slip.orderId(), slip);
        return !done.containsKey(slip.orderId()) && move(known, known.steps().givenUp());
    }

    /** Returns whether it has moved at all. */
    private boolean move(KnownOrder slip, StepsTaken steps) {
        if (slip.steps() == steps) {
            return false;
        }
        leave(slip);
        counts.turn(slip.steps(), steps);
        slip.take(steps);
        if (steps.isDone()) {
            onTheirWay.remove(slip.orderId());
            done.put(slip.orderId(), steps);
        } else {
            lineOf(slip, steps).join(slip);
            forgetTheOldest();
        }
        return true;
    }

    private void leave(KnownOrder slip) {
        placed.leave(slip);
        atTheCook.leave(slip);
        cooked.leave(slip);
        inTheSecondKitchen.leave(slip);
    }

    private OrderQueue lineOf(KnownOrder slip, StepsTaken steps) {
        if (slip.isLeftToTheSecondKitchen(steps)) {
            return inTheSecondKitchen;
        }
        return steps.isOnlyPlaced() ? placed : steps.isAtTheCook() ? atTheCook : cooked;
    }

    private void forgetTheOldest() {
        if (onTheirWay.size() > remembers) {
            var oldest = onTheirWay.pollFirstEntry().getValue();
            leave(oldest);
            forgotten.add(oldest.steps());
        }
    }

    OrderQueue placed() {
        return placed;
    }

    OrderQueue atTheCook() {
        return atTheCook;
    }

    OrderQueue cooked() {
        return cooked;
    }

    /** Orders that wait for a wok, or for an assembler. */
    OrderQueue inTheSecondKitchen() {
        return inTheSecondKitchen;
    }

    long waitingForPreparers() {
        return placed.waiting() + cooked.waiting() + forgotten.withPreparers();
    }

    long waitingForCooks() {
        return atTheCook.waiting() + forgotten.withCooks();
    }

    /** How many orders wait in either kitchen. */
    long waiting() {
        return waitingForPreparers() + waitingForCooks() + inTheSecondKitchen.waiting();
    }

    OrderCounts counts() {
        return counts;
    }

    /** Whether it has forgotten so much that it can only count. */
    boolean hasForgotten() {
        return forgotten.ever();
    }
}
