package fishandchips.cabinet.redis;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the hot cabinet promises, written down a second time and as plainly as possible: for one thread, in memory, one
 * order after the other. Gives no reasons.
 */
final class CabinetModel implements HotCabinet {

    private static final String NO_REASON = "";

    private enum State {
        TAKEN,
        SHORT,
        CLAIMED,
        SET_ASIDE,
        COLLECTED,
        GIVEN_UP
    }

    private record Known(State state, RecordSource source, Portions portions, Portions rest) {}

    private final Map<UUID, Known> orders = new HashMap<>();
    private Portions shelf = Portions.NONE;
    private Portions setAside = Portions.NONE;
    private Portions served = Portions.NONE;
    private Portions fried = Portions.NONE;
    private long ordersServed;
    private long ordersShort;
    private final Map<String, Long> done = new HashMap<>();
    private long shelfSeen;

    /** Another one that remembers the same. */
    CabinetModel copy() {
        var copy = new CabinetModel();
        copy.orders.putAll(orders);
        copy.shelf = shelf;
        copy.setAside = setAside;
        copy.served = served;
        copy.fried = fried;
        copy.ordersServed = ordersServed;
        copy.ordersShort = ordersShort;
        copy.done.putAll(done);
        copy.shelfSeen = shelfSeen;
        return copy;
    }

    /** All that it remembers; two that remember the same behave alike. */
    Object memory() {
        return List.of(Map.copyOf(orders), levels(), Map.copyOf(done), shelfSeen);
    }

    @Override
    public List<TakeResult> take(List<Taking> takings) {
        return takings.stream().map(this::take).toList();
    }

    private TakeResult take(Taking taking) {
        var known = orders.get(taking.orderId());
        return switch (taking) {
            case Taking.FromShelf placed ->
                known == null || startsAfresh(known, placed) ? takeFromShelf(placed) : placedBefore(known, placed);
            case Taking.FromSetAside cooked -> known == null ? unexpectedTake() : collect(known, cooked);
        };
    }

    private TakeResult takeFromShelf(Taking.FromShelf placed) {
        var lacking = placed.portions().without(shelf);
        if (lacking.isNone()) {
            shelf = shelf.without(placed.portions());
            served = served.plus(placed.portions());
            ordersServed++;
            remember(placed.orderId(), State.TAKEN, placed.source(), placed.portions(), Portions.NONE);
            return new TakeResult.Taken();
        }
        ordersShort++;
        remember(placed.orderId(), State.SHORT, placed.source(), placed.portions(), lacking);
        return new TakeResult.RanShort(lacking);
    }

    private boolean startsAfresh(Known known, Taking.FromShelf placed) {
        return known.state() == State.GIVEN_UP
                && !known.source().equals(placed.source())
                && !isDone(Topics.ORDERS, placed.source());
    }

    /** Whether the very record that decided asks again, and nobody knows yet that its answer is committed. */
    private boolean isAgain(Topic<?> topic, Known known, RecordSource source) {
        return known.source().equals(source) && !isDone(topic, source);
    }

    private boolean isDone(Topic<?> topic, RecordSource source) {
        return source.offset() < done.getOrDefault(topic.name() + source.partition(), 0L);
    }

    private TakeResult placedBefore(Known known, Taking.FromShelf placed) {
        if (!isAgain(Topics.ORDERS, known, placed.source())) {
            return new TakeResult.Duplicate();
        }
        return switch (known.state()) {
            case TAKEN -> new TakeResult.Taken();
            case SHORT -> new TakeResult.RanShort(known.rest());
            case GIVEN_UP -> new TakeResult.GivenUp();
            case CLAIMED, SET_ASIDE, COLLECTED -> new TakeResult.Duplicate();
        };
    }

    private TakeResult collect(Known known, Taking.FromSetAside cooked) {
        return switch (known.state()) {
            case TAKEN, SHORT, CLAIMED -> unexpectedTake();
            case GIVEN_UP ->
                isAgain(Topics.ORDERS, known, cooked.source()) ? new TakeResult.GivenUp() : new TakeResult.Duplicate();
            case COLLECTED ->
                isAgain(Topics.ORDERS, known, cooked.source()) ? new TakeResult.Taken() : new TakeResult.Duplicate();
            case SET_ASIDE -> {
                if (!known.portions().equals(cooked.portions())) {
                    yield unexpectedTake();
                }
                setAside = setAside.without(known.portions());
                served = served.plus(known.portions());
                ordersServed++;
                remember(cooked.orderId(), State.COLLECTED, cooked.source(), known.portions(), known.rest());
                yield new TakeResult.Taken();
            }
        };
    }

    @Override
    public List<CookResult> claim(List<ShortOrder> claims) {
        return claims.stream().map(this::claim).toList();
    }

    private CookResult claim(ShortOrder order) {
        var known = orders.get(order.orderId());
        if (known == null || known.state() != State.SHORT || !known.portions().equals(order.portions())) {
            return cookedBefore(known, known != null && isAgain(Topics.COOK_REQUESTS, known, order.source()));
        }
        var lacking = known.portions().without(shelf);
        setAside = setAside.plus(known.portions().without(lacking));
        shelf = shelf.without(known.portions());
        var state = lacking.isNone() ? State.SET_ASIDE : State.CLAIMED;
        remember(order.orderId(), state, order.source(), known.portions(), lacking);
        return lacking.isNone() ? new CookResult.AllSetAside(Portions.NONE) : new CookResult.StillLacks(lacking);
    }

    @Override
    public Fry setAside(List<ShortOrder> claimed, Portions fried) {
        var needed = Portions.NONE;
        var decided = new HashMap<UUID, Known>();
        for (var order : claimed) {
            var known = orders.get(order.orderId());
            if (known != null
                    && known.state() == State.CLAIMED
                    && known.source().equals(order.source())) {
                if (decided.put(order.orderId(), known) == null) {
                    needed = needed.plus(known.rest());
                }
            }
        }
        if (!needed.without(fried).isNone()) {
            throw new IllegalStateException(NO_REASON);
        }
        decided.forEach(
                (order, known) -> remember(order, State.SET_ASIDE, known.source(), known.portions(), known.rest()));
        this.fried = this.fried.plus(needed);
        setAside = setAside.plus(needed);
        var results = new ArrayList<CookResult>();
        for (var order : claimed) {
            var known = orders.get(order.orderId());
            if (known != null
                    && known.state() == State.SHORT
                    && known.portions().equals(order.portions())) {
                throw new CabinetUnavailableException(NO_REASON);
            }
            results.add(setAside(order, known, decided));
        }
        return new Fry(results, needed);
    }

    /** One order after the other: claimed, and what it lacks fried and set aside before the next one. */
    @Override
    public Fry cookAtOnce(List<ShortOrder> shortOrders) {
        var needed = Portions.NONE;
        var results = new ArrayList<CookResult>();
        for (var order : shortOrders) {
            var result = claim(order);
            if (result instanceof CookResult.StillLacks(var lacking)) {
                result = setAside(List.of(order), lacking).orders().getFirst();
                needed = needed.plus(lacking);
            }
            results.add(result);
        }
        return new Fry(results, needed);
    }

    private CookResult setAside(ShortOrder order, @Nullable Known known, Map<UUID, Known> decided) {
        if (known != null && known.source().equals(order.source()) && decided.remove(order.orderId()) != null) {
            return new CookResult.AllSetAside(known.rest());
        }
        // Somebody else's claim: what another cook is about to fry is not this one's business.
        return known != null && known.state() == State.CLAIMED
                ? new CookResult.Duplicate()
                : cookedBefore(known, known != null && isAgain(Topics.COOK_REQUESTS, known, order.source()));
    }

    private static CookResult cookedBefore(@Nullable Known known, boolean again) {
        if (known == null) {
            return new CookResult.Unexpected(NO_REASON);
        }
        return switch (known.state()) {
            case TAKEN, SHORT -> new CookResult.Unexpected(NO_REASON);
            case COLLECTED -> new CookResult.Duplicate();
            case GIVEN_UP -> again ? new CookResult.GivenUp() : new CookResult.Duplicate();
            case CLAIMED -> again ? new CookResult.StillLacks(known.rest()) : new CookResult.Duplicate();
            case SET_ASIDE -> again ? new CookResult.AllSetAside(known.rest()) : new CookResult.Duplicate();
        };
    }

    @Override
    public void fillShelf(List<ShelfFill> fills) {
        var seen = shelfSeen;
        for (var fill : fills) {
            if (fill.source().offset() >= seen) {
                fried = fried.plus(fill.portions());
                shelf = shelf.plus(fill.portions());
            }
            shelfSeen = Math.max(shelfSeen, fill.source().offset() + 1);
        }
    }

    @Override
    public Portions giveUp(UUID orderId, RecordSource source, Step step) {
        var known = orders.get(orderId);
        if (known == null) {
            if (step == Step.TAKE_FROM_SHELF) {
                remember(orderId, State.GIVEN_UP, source, Portions.NONE, Portions.NONE);
            }
            return Portions.NONE;
        }
        if (!fails(known, source, step)) {
            return Portions.NONE;
        }
        var back = switch (known.state()) {
            case SHORT, GIVEN_UP -> Portions.NONE;
            case CLAIMED -> known.portions().without(known.rest());
            case SET_ASIDE, TAKEN, COLLECTED -> known.portions();
        };
        if (known.state() == State.TAKEN || known.state() == State.COLLECTED) {
            served = served.without(back);
            ordersServed--;
        } else {
            setAside = setAside.without(back);
        }
        shelf = shelf.plus(back);
        remember(orderId, State.GIVEN_UP, source, known.portions(), back);
        return back;
    }

    private static boolean fails(Known known, RecordSource source, Step step) {
        var decided = known.source().equals(source);
        return switch (step) {
            case TAKE_FROM_SHELF -> decided && (known.state() == State.TAKEN || known.state() == State.SHORT);
            case COOK ->
                known.state() == State.SHORT
                        || (decided && (known.state() == State.CLAIMED || known.state() == State.SET_ASIDE));
            case COLLECT -> known.state() == State.SET_ASIDE || (decided && known.state() == State.COLLECTED);
        };
    }

    @Override
    public void settled(String topic, Map<Integer, Long> next) {
        next.forEach((partition, offset) -> done.merge(topic + partition, offset, Math::max));
    }

    @Override
    public CabinetLevels levels() {
        return new CabinetLevels(shelf, setAside, served, fried, ordersServed, ordersShort);
    }

    private void remember(UUID order, State state, RecordSource source, Portions portions, Portions rest) {
        orders.put(order, new Known(state, source, portions, rest));
    }

    private static TakeResult unexpectedTake() {
        return new TakeResult.Unexpected(NO_REASON);
    }
}
