package fishandchips.cook;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.CookResult.StillLacks;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.Portions;
import fishandchips.station.Received;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Fries. Asked again with the same records it comes to the same outcomes, and what was fried twice, by a cook who died
 * or who was thought dead, ends up on the shelf and in the counts.
 */
class Cook {

    private final HotCabinet cabinet;
    private final Fryer fryer;
    private final InstantSource clock;

    Cook(HotCabinet cabinet, Fryer fryer, InstantSource clock) {
        this.cabinet = cabinet;
        this.fryer = fryer;
        this.clock = clock;
    }

    /**
     * Sees to a batch of requests with two calls to the cabinet, one before frying and one after.
     *
     * @return an outcome for each record, in their order
     */
    List<Outcome> cook(List<Received<CookRequest>> requests) throws InterruptedException {
        if (requests.isEmpty()) {
            return List.of();
        }
        var orders = requests.stream().map(Cook::shortOrder).toList();
        var results = new ArrayList<>(cabinet.claim(orders));
        fryWhatIsLacking(orders, results);
        return outcomes(requests, results, clock.instant());
    }

    /** Fries for all the orders together that still lack something, and puts in how it ended. */
    private void fryWhatIsLacking(List<ShortOrder> orders, List<CookResult> results) throws InterruptedException {
        var unfinished = new ArrayList<Integer>();
        var lacking = Portions.NONE;
        for (var i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof StillLacks(var portions)) {
                unfinished.add(i);
                lacking = lacking.plus(portions);
            }
        }
        if (unfinished.isEmpty()) {
            return;
        }
        var finished = cabinet.setAside(unfinished.stream().map(orders::get).toList(), fry(lacking));
        for (var i = 0; i < finished.size(); i++) {
            results.set(unfinished.get(i), finished.get(i));
        }
    }

    /**
     * Fries a batch of each portion of which fewer are on the shelf than should be. Several cooks may do so at once, and
     * then there is more on the shelf than need be; never less.
     */
    void topUp(Portions keep) throws InterruptedException {
        var shelf = cabinet.levels().shelf();
        var low = Portions.each(portion -> shelf.count(portion) < keep.count(portion) ? 1 : 0);
        if (!low.isNone()) {
            cabinet.topUp(fry(low));
        }
    }

    /** Fries whole batches, at least what is lacking. */
    private Portions fry(Portions lacking) throws InterruptedException {
        var fried = Portions.each(
                portion -> Math.ceilDiv(lacking.count(portion), portion.batchSize()) * portion.batchSize());
        fryer.fry(fried);
        return fried;
    }

    private static ShortOrder shortOrder(Received<CookRequest> received) {
        var order = received.event().order();
        var source = new RecordSource(received.partition(), received.offset());
        return new ShortOrder(order.orderId(), order.portions(), source);
    }

    private static List<Outcome> outcomes(List<Received<CookRequest>> requests, List<CookResult> results, Instant now) {
        var outcomes = new ArrayList<Outcome>(requests.size());
        for (var i = 0; i < results.size(); i++) {
            outcomes.add(outcome(requests.get(i), results.get(i), now));
        }
        return outcomes;
    }

    private static Outcome outcome(Received<CookRequest> request, CookResult result, Instant now) {
        return switch (result) {
            case CookResult.AllSetAside(var fried) ->
                new Outcome.Cooked(request, new OrderCooked(request.event().order(), fried, now));
            case CookResult.Duplicate() -> new Outcome.Dropped(request);
            case CookResult.Unexpected(var reason) -> new Outcome.Refused(request, reason);
            case StillLacks(var lacking) ->
                throw new IllegalStateException("After frying, order %s still lacks %s."
                        .formatted(request.event().orderId(), lacking));
        };
    }
}
