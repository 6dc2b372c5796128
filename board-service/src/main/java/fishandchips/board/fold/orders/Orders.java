package fishandchips.board.fold.orders;

import fishandchips.board.picture.Frame.Step;
import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Where every order is that is not ready yet, in any order of its records: each carries the whole order,
 * and none is needed to understand another.
 */
class Orders {

    /** What a record has told. */
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
    private final SequencedMap<UUID, Slip> onTheirWay = new LinkedHashMap<>();
    private final Map<UUID, Steps> done;
    private final Line placed = new Line();
    private final Line atTheCook = new Line();
    private final Line cooked = new Line();
    private final Forgotten forgotten = new Forgotten();
    private final Roll roll = new Roll();

    Orders(int remembers) {
        this.remembers = remembers;
        this.done = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Steps> eldest) {
                return size() > remembers;
            }
        };
    }

    static Step stepOf(OrderStep step) {
        return switch (step) {
            case OrderPlaced _ -> Step.PLACED;
            case CookRequest _ -> Step.SHORT;
            case OrderCooked _ -> Step.COOKED;
            case OrderReady _ -> Step.READY;
        };
    }

    /**
     * An order takes a step.
     *
     * @param slip the order, as the record tells it
     */
    News take(Slip slip, Step step) {
        var ended = done.get(slip.orderId());
        if (ended == null) {
            var known = onTheirWay.computeIfAbsent(slip.orderId(), _ -> forgotten.recall(slip, step));
            return move(known, known.steps().with(step)) ? News.TAKEN : News.DUPLICATE;
        }
        return ended.isGivenUp() ? takeAgain(slip, ended, step) : takeLate(slip, ended, step);
    }

    private News takeLate(Slip slip, Steps ended, Step step) {
        done.put(slip.orderId(), ended.with(step));
        roll.turn(ended, ended.with(step));
        return ended.has(step) ? News.DUPLICATE : News.LATE;
    }

    private News takeAgain(Slip slip, Steps ended, Step step) {
        done.remove(slip.orderId());
        onTheirWay.put(slip.orderId(), slip);
        roll.turn(ended, Steps.NONE);
        move(slip, ended.sentAgain().with(step));
        return ended.has(step) ? News.AGAIN : News.TAKEN;
    }

    /** An order goes no further. Returns whether that is news. */
    boolean giveUp(Slip slip) {
        var known = onTheirWay.getOrDefault(slip.orderId(), slip);
        return !done.containsKey(slip.orderId()) && move(known, known.steps().givenUp());
    }

    /** Returns whether it has moved at all. */
    private boolean move(Slip slip, Steps steps) {
        if (slip.steps() == steps) {
            return false;
        }
        leave(slip);
        roll.turn(slip.steps(), steps);
        slip.take(steps);
        if (steps.isDone()) {
            onTheirWay.remove(slip.orderId());
            done.put(slip.orderId(), steps);
        } else {
            lineOf(steps).join(slip);
            forgetTheOldest();
        }
        return true;
    }

    private void leave(Slip slip) {
        placed.leave(slip);
        atTheCook.leave(slip);
        cooked.leave(slip);
    }

    private Line lineOf(Steps steps) {
        return steps.isOnlyPlaced() ? placed : steps.isAtTheCook() ? atTheCook : cooked;
    }

    private void forgetTheOldest() {
        if (onTheirWay.size() > remembers) {
            var oldest = onTheirWay.pollFirstEntry().getValue();
            leave(oldest);
            forgotten.add(oldest.steps());
        }
    }

    Line placed() {
        return placed;
    }

    Line atTheCook() {
        return atTheCook;
    }

    Line cooked() {
        return cooked;
    }

    long waitingForPreparers() {
        return placed.waiting() + cooked.waiting() + forgotten.withPreparers();
    }

    long waitingForCooks() {
        return atTheCook.waiting() + forgotten.withCooks();
    }

    Roll roll() {
        return roll;
    }

    /** Whether it has forgotten so much that it can only count. */
    boolean hasForgotten() {
        return forgotten.ever();
    }
}
