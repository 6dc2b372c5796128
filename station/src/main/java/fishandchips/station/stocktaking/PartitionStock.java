package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.OrderState;
import fishandchips.cabinet.stocktaking.OrderState.Step;
import fishandchips.cabinet.stocktaking.OrderStates;
import fishandchips.contract.CookRequest;
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
 * What the committed records of one partition come to: how far each of its orders is, and what that means for the stock.
 * All the records of an order are in partitions of the same number.
 *
 * <p>An order that was only placed is not remembered: nothing came of it yet. So the first record of an order decides it,
 * as in the cabinet, and later ones are ignored. The orders are remembered in the cabinet, and not here, since there may be
 * very many: what is held in memory is the steps of one batch, and the orders that were given up. Used by one thread.
 */
class PartitionStock {

    private final Map<UUID, List<Happening>> givenUp;
    private final Stock stock;
    private final OrderStates cabinet;
    private final List<OrderStep> steps = new ArrayList<>();
    private final Map<UUID, OrderState> orders = new HashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    /**
     * Nothing yet.
     *
     * @param givenUp by order, when it was given up
     * @param stock gets what the orders come to
     * @param cabinet gets how far each order is; remembers none at first
     */
    PartitionStock(Map<UUID, List<Happening>> givenUp, Stock stock, OrderStates cabinet) {
        this.givenUp = new HashMap<>();
        givenUp.forEach((order, happenings) -> this.givenUp.put(order, new ArrayList<>(happenings)));
        this.stock = stock;
        this.cabinet = cabinet;
    }

    /**
     * Enters a step that an order has taken. The steps of one order come as it takes them, except that an order which was
     * given up may have taken one twice.
     *
     * @param atMillis when the broker stored it
     */
    void enter(OrderStep step, long atMillis) {
        var happenings = givenUp.get(step.orderId());
        if (happenings != null) {
            happenings.add(new Happening(step, atMillis, false));
        } else if (!(step instanceof OrderPlaced)) { // of which nothing came as yet, or another record says what
            steps.add(step);
            if (steps.size() == OrderStates.AT_ONCE) {
                takeSteps();
            }
        }
    }

    /** All steps are entered: remembers the rest of the orders. */
    void finish() {
        takeSteps();
        givenUp.values().stream()
                .gather(Gatherers.windowFixed(OrderStates.AT_ONCE))
                .forEach(this::happen);
        givenUp.clear();
    }

    private void takeSteps() {
        orders.putAll(cabinet.recall(steps.stream().map(OrderStep::orderId).collect(Collectors.toSet())));
        steps.forEach(this::take);
        steps.clear();
        restore();
    }

    private void happen(List<List<Happening>> orders) {
        orders.stream().flatMap(happenings -> happenings.stream().sorted()).forEach(this::happen);
        restore();
    }

    private void restore() {
        if (!changed.isEmpty()) {
            cabinet.restore(changed.stream().map(orders::get).toList());
        }
        changed.clear();
        orders.clear();
    }

    private void happen(Happening happening) {
        if (happening.isGivenUp()) {
            giveUp(happening.step());
        } else {
            take(happening.step());
        }
    }

    private void take(OrderStep step) {
        var known = orders.get(step.orderId());
        switch (step) {
            case OrderPlaced _ -> {}
            case CookRequest request -> runShort(known, request);
            case OrderCooked cooked -> setAside(known, cooked);
            case OrderReady ready -> serve(known, ready);
        }
    }

    private void runShort(@Nullable OrderState known, CookRequest request) {
        if (known == null || known.step() == Step.RELEASED) {
            stock.runShort();
            remember(request, Step.SHORT, request.lacking());
        }
    }

    /** One that nobody had asked for is a forgery, and has not been read yet by the preparer who will find out. */
    private void setAside(@Nullable OrderState known, OrderCooked cooked) {
        if (known != null && known.step() == Step.SHORT) {
            stock.fry(cooked.fried());
            stock.setAside(cooked.order().portions());
            remember(cooked, Step.SET_ASIDE, cooked.fried());
        }
    }

    private void serve(@Nullable OrderState known, OrderReady ready) {
        if (known != null && isServed(known)) {
            return;
        }
        if (known != null && known.step() == Step.SET_ASIDE) {
            stock.takeFromAside(known.portions());
        }
        stock.serve(ready.order().portions());
        var rest = known == null ? Portions.NONE : known.rest();
        remember(
                ready,
                ready.waitedForCook() ? Step.COLLECTED : Step.TAKEN,
                ready.waitedForCook() ? rest : Portions.NONE);
    }

    private static boolean isServed(OrderState known) {
        return known.step() == Step.TAKEN || known.step() == Step.COLLECTED;
    }

    /** Only the record that would have decided the step gives its order up with it. */
    private void giveUp(OrderStep failed) {
        var known = orders.get(failed.orderId());
        var before = known == null ? Step.RELEASED : known.step();
        var decides = switch (failed) {
            case OrderPlaced _ -> before == Step.RELEASED;
            case CookRequest _ -> before == Step.SHORT;
            case OrderCooked _ -> before == Step.SET_ASIDE;
            case OrderReady _ -> false;
        };
        if (decides) {
            var back = before == Step.SET_ASIDE ? failed.order().portions() : Portions.NONE;
            stock.takeFromAside(back);
            remember(failed, Step.RELEASED, back);
        }
    }

    private void remember(OrderStep step, Step reached, Portions rest) {
        var order = step.orderId();
        var state =
                new OrderState(order, reached, OrderState.ANSWERED, step.order().portions(), rest);
        if (orders.put(order, state) == null) {
            stock.remember();
        }
        changed.add(order);
    }
}
