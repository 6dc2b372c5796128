package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.OrderState;
import fishandchips.cabinet.stocktaking.OrderState.Step;
import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the committed records of one partition come to: how far each of its orders is, and what that means for the stock.
 * All the records of an order are in partitions of the same number.
 *
 * <p>An order that was only placed is not remembered: nothing came of it yet. So the first record of an order decides it,
 * as in the cabinet, whatever the others say. Keeps little for each order, since there may be very many. Used by one thread.
 */
class PartitionStock {

    private record Known(Step step, Portions portions, Portions rest) {}

    private final Map<UUID, List<Happening>> givenUp;
    private final Stock stock;
    private final Map<UUID, Known> orders = new HashMap<>();
    private final Map<Portions, Portions> likeThese = new HashMap<>();

    /**
     * Nothing yet.
     *
     * @param givenUp by order, when it was given up
     * @param stock gets what the orders come to
     */
    PartitionStock(Map<UUID, List<Happening>> givenUp, Stock stock) {
        this.givenUp = new HashMap<>();
        givenUp.forEach((order, happenings) -> this.givenUp.put(order, new ArrayList<>(happenings)));
        this.stock = stock;
    }

    /**
     * Enters a step that an order has taken. The steps of one order come as it takes them, except that an order which was
     * given up may have taken one twice.
     *
     * @param atMillis when the broker stored it
     */
    void enter(OrderStep step, long atMillis) {
        var happenings = givenUp.get(step.orderId());
        if (happenings == null) {
            take(step);
        } else {
            happenings.add(new Happening(step, atMillis, false));
        }
    }

    /** How far each order is, when all steps are entered. */
    Stream<OrderState> states() {
        givenUp.values().stream()
                .flatMap(happenings -> happenings.stream().sorted())
                .forEach(this::happen);
        givenUp.clear();
        stock.remember(orders.size());
        return orders.entrySet().stream().map(order -> state(order.getKey(), order.getValue()));
    }

    private static OrderState state(UUID orderId, Known known) {
        return new OrderState(orderId, known.step(), OrderState.ANSWERED, known.portions(), known.rest());
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
            case OrderPlaced _ -> {} // nothing came of it as yet, or another record says what
            case CookRequest request -> runShort(known, request);
            case OrderCooked cooked -> setAside(known, cooked);
            case OrderReady ready -> serve(known, ready);
        }
    }

    private void runShort(@Nullable Known known, CookRequest request) {
        if (known == null || known.step() == Step.RELEASED) {
            stock.runShort();
            remember(request, Step.SHORT, request.lacking());
        }
    }

    /** One that nobody had asked for is a forgery, and has not been read yet by the preparer who will find out. */
    private void setAside(@Nullable Known known, OrderCooked cooked) {
        if (known != null && known.step() == Step.SHORT) {
            stock.fry(cooked.fried());
            stock.setAside(cooked.order().portions());
            remember(cooked, Step.SET_ASIDE, cooked.fried());
        }
    }

    private void serve(@Nullable Known known, OrderReady ready) {
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

    private static boolean isServed(Known known) {
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
        orders.put(step.orderId(), new Known(reached, one(step.order().portions()), one(rest)));
    }

    /** The same object for the same portions, of which there are not many kinds. */
    private Portions one(Portions portions) {
        return likeThese.computeIfAbsent(portions, each -> each);
    }
}
