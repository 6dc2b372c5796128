package fishandchips.cook;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.CookResult.StillLacks;
import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.station.Received;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Fries what orders lack. The same records give the same outcomes again. The portions that a dead cook had left over are lost with its
 * batch: they were never put onto the shelf.
 */
class Cook {

    private final HotCabinet cabinet;
    private final Fryer fryer;
    private final Portions batches;
    private final InstantSource clock;

    /**
     * A cook at a cabinet.
     *
     * @param batches how many of each portion are fried together, at least 1
     */
    Cook(HotCabinet cabinet, Fryer fryer, Portions batches, InstantSource clock) {
        this.cabinet = cabinet;
        this.fryer = fryer;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Cooks a batch of requests with two calls to the cabinet, one before frying and one after; with one call when
     * frying takes no time, or when nothing has to be fried.
     */
    Cooking cook(List<Received<CookRequest>> requests) throws InterruptedException {
        if (requests.isEmpty()) {
            return new Cooking(List.of(), Portions.NONE);
        }
        var orders = requests.stream().map(Cook::shortOrder).toList();
        return fryer == Fryer.INSTANT ? cookAtOnce(requests, orders) : cookInTwoSteps(requests, orders);
    }

    private Cooking cookAtOnce(List<Received<CookRequest>> requests, List<ShortOrder> orders) {
        var fry = cabinet.cookAtOnce(orders);
        return cooking(requests, fry, wholeBatches(fry.needed()));
    }

    private Cooking cookInTwoSteps(List<Received<CookRequest>> requests, List<ShortOrder> orders)
            throws InterruptedException {
        var claimed = cabinet.claim(orders);
        var lacking = lacking(claimed);
        if (lacking.isNone()) {
            return cooking(requests, new Fry(claimed, Portions.NONE), Portions.NONE);
        }
        var fried = fry(lacking);
        return cooking(requests, cabinet.setAside(orders, fried), fried);
    }

    private Cooking cooking(List<Received<CookRequest>> requests, Fry fry, Portions fried) {
        return new Cooking(outcomes(requests, fry.orders(), clock.instant()), fried.without(fry.needed()));
    }

    /** What all the orders lack together. */
    private static Portions lacking(List<CookResult> claimed) {
        return claimed.stream()
                .map(result -> result instanceof StillLacks(var portions) ? portions : Portions.NONE)
                .reduce(Portions.NONE, Portions::plus);
    }

    /**
     * Fries a batch of each portion of which fewer are on the shelf than should be. When several cooks do so at once, there are more on the
     * shelf than needed, and never fewer.
     *
     * @return what is to be put onto the shelf; nothing when there is enough
     */
    Portions topUp(Portions keep) throws InterruptedException {
        var shelf = cabinet.levels().shelf();
        var low = Portions.each(Kitchen.FIRST, portion -> shelf.count(portion) < keep.count(portion) ? 1 : 0);
        return low.isNone() ? Portions.NONE : fry(low);
    }

    /** Puts onto the shelf what the records say, each once. */
    void fillShelf(List<Received<ShelfFilled>> fills) {
        if (!fills.isEmpty()) {
            cabinet.fillShelf(fills.stream().map(Cook::shelfFill).toList());
        }
    }

    private static ShelfFill shelfFill(Received<ShelfFilled> received) {
        return new ShelfFill(received.event().portions(), source(received));
    }

    /** Fries whole batches, at least what is lacking. */
    private Portions fry(Portions lacking) throws InterruptedException {
        var fried = wholeBatches(lacking);
        fryer.fry(fried);
        return fried;
    }

    private Portions wholeBatches(Portions lacking) {
        return Portions.each(
                Kitchen.FIRST,
                portion -> Math.ceilDiv(lacking.count(portion), batches.count(portion)) * batches.count(portion));
    }

    private static ShortOrder shortOrder(Received<CookRequest> received) {
        var order = received.event().order();
        return new ShortOrder(order.orderId(), order.portions(Kitchen.FIRST), source(received));
    }

    private static RecordSource source(Received<?> received) {
        return new RecordSource(received.partition(), received.offset());
    }

    private static List<CookOutcome> outcomes(
            List<Received<CookRequest>> requests, List<CookResult> results, Instant now) {
        var outcomes = new ArrayList<CookOutcome>(requests.size());
        for (var i = 0; i < results.size(); i++) {
            outcomes.add(outcome(requests.get(i), results.get(i), now));
        }
        return outcomes;
    }

    private static CookOutcome outcome(Received<CookRequest> request, CookResult result, Instant now) {
        return switch (result) {
            case CookResult.AllSetAside(var fried) ->
                new CookOutcome.Cooked(request, new OrderCooked(request.event().order(), fried, now));
            case CookResult.Duplicate() -> new CookOutcome.Dropped(request);
            case CookResult.GivenUp() -> new CookOutcome.GivenUp(request);
            case CookResult.Unexpected(var reason) -> new CookOutcome.Refused(request, reason);
            case StillLacks(var lacking) ->
                throw new IllegalStateException("After frying, order %s still lacks %s."
                        .formatted(request.event().orderId(), lacking));
        };
    }
}
