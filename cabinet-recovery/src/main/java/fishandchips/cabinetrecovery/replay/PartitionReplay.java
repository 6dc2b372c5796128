package fishandchips.cabinetrecovery.replay;

import fishandchips.cabinet.recovery.OrderState;
import fishandchips.cabinet.recovery.OrderState.Step;
import fishandchips.cabinet.recovery.OrderStates;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * Folds the committed records of one partition: how far each of its orders is, and what that means for the stock. All
 * records of an order are in partitions of the same number.
 *
 * <p>Does not remember an order that was only placed: it has not changed the stock. So the first record of an order decides
 * it, as in the cabinet, and later ones are ignored. The cabinet remembers the orders, since there may be very many; this
 * class holds only the steps of one batch, and the orders that were given up. Used by one thread.
 */
class PartitionReplay {

    private final Map<UUID, List<TimedStep>> givenUp;
    private final StockCount stock;
    private final OrderStates cabinet;
    private final List<OrderStep> steps = new ArrayList<>();
    private final Map<UUID, OrderState> orders = new HashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    /**
     * Has folded nothing yet.
     *
     * @param givenUp by order, the steps at which it was given up
     * @param stock counts the portions of the orders
     * @param cabinet remembers how far each order is; none at first
     */
    PartitionReplay(Map<UUID, List<TimedStep>> givenUp, StockCount stock, OrderStates cabinet) {
        this.givenUp = new HashMap<>();
        givenUp.forEach((order, history) -> this.givenUp.put(order, new ArrayList<>(history)));
        this.stock = stock;
        this.cabinet = cabinet;
    }

    /**
     * Adds a step that an order has taken. The steps of one order come in the order in which it takes them; an order that was
     * given up may take a step twice.
     *
     * @param atMillis when the broker stored it
     */
    void enter(OrderStep step, long atMillis) {
        var history = givenUp.get(step.orderId());
        if (history != null) {
            history.add(new TimedStep(step, atMillis, false));
        } else if (!(step instanceof OrderPlaced)) { // a placed order alone changes nothing
            steps.add(step);
            if (steps.size() == OrderStates.AT_ONCE) {
                takeSteps();
            }
        }
    }

    /** All steps are added: folds the rest of them. */
    void finish() {
        takeSteps();
        givenUp.values().stream()
                .gather(Gatherers.windowFixed(OrderStates.AT_ONCE))
                .forEach(this::foldHistories);
        givenUp.clear();
    }

    private void takeSteps() {
        orders.putAll(cabinet.recall(steps.stream().map(OrderStep::orderId).collect(Collectors.toSet())));
        steps.forEach(this::take);
        steps.clear();
        restore();
    }

    private void foldHistories(List<List<TimedStep>> histories) {
        histories.stream().flatMap(history -> history.stream().sorted()).forEach(this::fold);
        restore();
    }

    private void restore() {
        if (!changed.isEmpty()) {
            cabinet.restore(changed.stream().map(orders::get).toList());
        }
        changed.clear();
        orders.clear();
    }

    private void fold(TimedStep timed) {
        if (timed.isGivenUp()) {
            giveUp(timed.step());
        } else {
            take(timed.step());
        }
    }

    private void take(OrderStep step) {
        var known = orders.get(step.orderId());
        switch (step) {
            case OrderPlaced _ -> {}
            case CookRequest request -> runShort(known, request);
            case OrderCooked cooked -> setAside(known, cooked);
            case KitchenPart part -> serveFirstKitchen(known, part);
            case OrderReady ready -> serve(known, ready);
        }
    }

    private void runShort(@Nullable OrderState known, CookRequest request) {
        if (known == null || known.step() == Step.RELEASED) {
            stock.runShort();
            remember(request, Step.SHORT, request.lacking());
        }
    }

    /** Ignores a cooked order for which no cook was asked: a forged record, which the preparer has not read and rejected yet. */
    private void setAside(@Nullable OrderState known, OrderCooked cooked) {
        if (known != null && known.step() == Step.SHORT) {
            stock.fry(cooked.fried());
            stock.setAside(cooked.order().portions(Kitchen.FIRST));
            remember(cooked, Step.SET_ASIDE, cooked.fried());
        }
    }

    /** A mixed order leaves the cabinet when the first kitchen's part is finished. The wok's part changes no stock. */
    private void serveFirstKitchen(@Nullable OrderState known, KitchenPart part) {
        if (part.kitchen() == Kitchen.FIRST) {
            serve(known, part, part.waitedForCook());
        }
    }

    /** Ignores the orders that do not become ready by leaving the cabinet: those with portions of the second kitchen. */
    private void serve(@Nullable OrderState known, OrderReady ready) {
        if (!ready.order().isFor(Kitchen.SECOND)) {
            serve(known, ready, ready.waitedForCook());
        }
    }

    private void serve(@Nullable OrderState known, OrderStep served, boolean waitedForCook) {
        if (known != null && isServed(known)) {
            return;
        }
        if (known != null && known.step() == Step.SET_ASIDE) {
            stock.takeFromAside(known.portions());
        }
        stock.serve(served.order().portions(Kitchen.FIRST));
        var rest = known == null ? Portions.NONE : known.rest();
        remember(served, waitedForCook ? Step.COLLECTED : Step.TAKEN, waitedForCook ? rest : Portions.NONE);
    }

    private static boolean isServed(OrderState known) {
        return known.step() == Step.TAKEN || known.step() == Step.COLLECTED;
    }

    /** Gives the order up only if this record would have decided the step. */
    private void giveUp(OrderStep failed) {
        var known = orders.get(failed.orderId());
        var before = known == null ? Step.RELEASED : known.step();
        var decides = switch (failed) {
            case OrderPlaced _ -> before == Step.RELEASED;
            case CookRequest _ -> before == Step.SHORT;
            case OrderCooked _ -> before == Step.SET_ASIDE;
            case KitchenPart _, OrderReady _ -> false;
        };
        if (decides) {
            var back = before == Step.SET_ASIDE ? failed.order().portions(Kitchen.FIRST) : Portions.NONE;
            stock.takeFromAside(back);
            remember(failed, Step.RELEASED, back);
        }
    }

    private void remember(OrderStep step, Step reached, Portions rest) {
        var order = step.orderId();
        var portions = step.order().portions(Kitchen.FIRST);
        var state = new OrderState(order, reached, OrderState.ANSWERED, portions, rest);
        if (orders.put(order, state) == null) {
            stock.remember();
        }
        changed.add(order);
    }
}
