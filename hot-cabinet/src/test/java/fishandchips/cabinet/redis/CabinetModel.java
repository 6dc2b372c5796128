package fishandchips.cabinet.redis;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
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
        RELEASED
    }

    private record Known(State state, RecordSource source, Portions portions, Portions rest) {}

    private final Map<UUID, Known> orders = new HashMap<>();
    private Portions shelf = Portions.NONE;
    private Portions setAside = Portions.NONE;
    private Portions served = Portions.NONE;
    private Portions fried = Portions.NONE;
    private long ordersServed;
    private long ordersShort;

    @Override
    public List<TakeResult> take(List<Taking> takings) {
        return takings.stream().map(this::take).toList();
    }

    private TakeResult take(Taking taking) {
        var known = orders.get(taking.orderId());
        return switch (taking) {
            case Taking.FromShelf placed -> known == null ? takeFromShelf(placed) : placedBefore(known, placed);
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

    private static TakeResult placedBefore(Known known, Taking.FromShelf placed) {
        if (known.source().equals(placed.source()) && known.state() == State.TAKEN) {
            return new TakeResult.Taken();
        }
        if (known.source().equals(placed.source()) && known.state() == State.SHORT) {
            return new TakeResult.RanShort(known.rest());
        }
        return new TakeResult.Duplicate();
    }

    private TakeResult collect(Known known, Taking.FromSetAside cooked) {
        return switch (known.state()) {
            case TAKEN, SHORT, CLAIMED -> unexpectedTake();
            case RELEASED -> new TakeResult.Duplicate();
            case COLLECTED ->
                known.source().equals(cooked.source()) ? new TakeResult.Taken() : new TakeResult.Duplicate();
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
            return cookedBefore(known, order);
        }
        var lacking = known.portions().without(shelf);
        setAside = setAside.plus(known.portions().without(lacking));
        shelf = shelf.without(known.portions());
        var state = lacking.isNone() ? State.SET_ASIDE : State.CLAIMED;
        remember(order.orderId(), state, order.source(), known.portions(), lacking);
        return lacking.isNone() ? new CookResult.AllSetAside(Portions.NONE) : new CookResult.StillLacks(lacking);
    }

    @Override
    public List<CookResult> setAside(List<ShortOrder> claimed, Portions fried) {
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
        this.fried = this.fried.plus(fried);
        setAside = setAside.plus(needed);
        shelf = shelf.plus(fried).without(needed);
        var results = new ArrayList<CookResult>();
        for (var order : claimed) {
            var known = orders.get(order.orderId());
            // Somebody else's claim: what another cook is about to fry is not this one's business.
            results.add(
                    known != null && known.state() == State.CLAIMED
                            ? new CookResult.Duplicate()
                            : cookedBefore(known, order));
        }
        return results;
    }

    private static CookResult cookedBefore(@Nullable Known known, ShortOrder order) {
        if (known == null) {
            return new CookResult.Unexpected(NO_REASON);
        }
        var same = known.source().equals(order.source());
        return switch (known.state()) {
            case TAKEN, SHORT -> new CookResult.Unexpected(NO_REASON);
            case COLLECTED, RELEASED -> new CookResult.Duplicate();
            case CLAIMED -> same ? new CookResult.StillLacks(known.rest()) : new CookResult.Duplicate();
            case SET_ASIDE -> same ? new CookResult.AllSetAside(known.rest()) : new CookResult.Duplicate();
        };
    }

    @Override
    public void topUp(Portions fried) {
        this.fried = this.fried.plus(fried);
        shelf = shelf.plus(fried);
    }

    @Override
    public Portions release(UUID orderId) {
        var known = orders.get(orderId);
        if (known == null) {
            return Portions.NONE;
        }
        var back = switch (known.state()) {
            case TAKEN, COLLECTED, RELEASED -> Portions.NONE;
            case SHORT -> Portions.NONE;
            case CLAIMED -> known.portions().without(known.rest());
            case SET_ASIDE -> known.portions();
        };
        if (known.state() != State.TAKEN && known.state() != State.COLLECTED) {
            remember(orderId, State.RELEASED, known.source(), known.portions(), Portions.NONE);
        }
        setAside = setAside.without(back);
        shelf = shelf.plus(back);
        return back;
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
