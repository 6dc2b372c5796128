package fishandchips.cabinet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two preparers and two cooks around the model of the hot cabinet, and a Kafka of one partition: so small that all that can
 * happen can be tried. A station may die, or lose its partition and not know it, between any two of its steps.
 */
final class SmallShop {

    private static final int BATCH = 2;

    /** What can happen next. */
    record Event(String words, Consumer<SmallShop> happens) {}

    /** What stands on the topic of orders. */
    private record OnOrders(int order, boolean cooked) {}

    /**
     * What a station has in hand.
     *
     * @param generation of its group when it read the batch; Kafka lets it commit in that one only
     * @param answers what the cabinet has said, as far as it was asked
     */
    private record Hand(int generation, int from, int to, List<?> answers, Portions leftOver) {}

    /** The stations of one kind: one of them has the partition, the other may think so. */
    private record Crew(int generation, int owner, int committed, List<@Nullable Hand> hands) {}

    private final List<Portions> wanted;
    private CabinetModel cabinet = new CabinetModel();
    private List<OnOrders> orders = List.of();
    private List<Integer> requests = List.of();
    private List<Integer> ready = List.of();
    private List<Portions> fills = List.of();
    private int fillsCommitted;
    private Crew preparers = new Crew(0, 0, 0, noHands());
    private Crew cooks = new Crew(0, 0, 0, noHands());
    private int mishaps;
    private boolean replayed;

    /**
     * A shop in which all orders have just been placed, the first of them twice.
     *
     * @param mishaps how many deaths and changes of hands there can be
     */
    SmallShop(Portions shelf, List<Portions> wanted, int mishaps) {
        this.wanted = wanted;
        this.mishaps = mishaps;
        fills = List.of(shelf);
        var placed = new ArrayList<OnOrders>();
        for (var order = 0; order < wanted.size(); order++) {
            placed.add(new OnOrders(order, false));
        }
        placed.add(new OnOrders(0, false));
        orders = List.copyOf(placed);
    }

    private SmallShop(SmallShop before) {
        wanted = before.wanted;
        cabinet = before.cabinet.copy();
        orders = before.orders;
        requests = before.requests;
        ready = before.ready;
        fills = before.fills;
        fillsCommitted = before.fillsCommitted;
        preparers = before.preparers;
        cooks = before.cooks;
        mishaps = before.mishaps;
        replayed = before.replayed;
    }

    /** What comes of it when something happens; this one stays as it is. */
    SmallShop after(Event event) {
        var after = new SmallShop(this);
        event.happens().accept(after);
        return after;
    }

    /** All that the future depends on. */
    Object state() {
        return List.of(
                cabinet.memory(), orders, requests, ready, fills, fillsCommitted, preparers, cooks, mishaps, replayed);
    }

    List<Event> whatCanHappen() {
        var events = new ArrayList<Event>();
        for (var who = 0; who < 2; who++) {
            addStepsOfPreparer(events, who);
            addStepsOfCook(events, who);
        }
        if (fillsCommitted < fills.size()) {
            events.add(new Event("a cook fills the shelf", shop -> shop.fillShelf(true)));
            if (mishaps > 0) {
                events.add(new Event("a cook fills the shelf and dies", shop -> shop.fillShelf(false)));
            }
        }
        if (!replayed && isAtRest()) {
            events.add(new Event("somebody replays orders and cook-requests", SmallShop::replay));
        }
        return events;
    }

    private void addStepsOfPreparer(List<Event> events, int who) {
        var hand = preparers.hands().get(who);
        if (hand == null && who == preparers.owner() && preparers.committed() < orders.size()) {
            events.add(new Event(
                    String.format(Locale.ROOT, "preparer %d reads", who),
                    shop -> shop.preparers = shop.read(shop.preparers, who, shop.orders.size())));
        }
        if (hand != null && hand.answers().isEmpty()) {
            events.add(new Event(String.format(Locale.ROOT, "preparer %d takes", who), shop -> shop.take(who, hand)));
        }
        if (hand != null && !hand.answers().isEmpty()) {
            events.add(new Event(
                    String.format(Locale.ROOT, "preparer %d commits", who), shop -> shop.commitPrepared(who, hand)));
        }
        addMishaps(
                events, "preparer", who, hand, who == preparers.owner(), (shop, crew) -> shop.preparers = crew, true);
    }

    private void addStepsOfCook(List<Event> events, int who) {
        var hand = cooks.hands().get(who);
        if (hand == null && who == cooks.owner() && cooks.committed() < requests.size()) {
            events.add(new Event(
                    String.format(Locale.ROOT, "cook %d reads", who),
                    shop -> shop.cooks = shop.read(shop.cooks, who, shop.requests.size())));
        }
        if (hand != null && hand.answers().isEmpty()) {
            events.add(new Event(String.format(Locale.ROOT, "cook %d claims", who), shop -> shop.claim(who, hand)));
            events.add(new Event(
                    String.format(Locale.ROOT, "cook %d cooks at once", who), shop -> shop.cookAtOnce(who, hand)));
        }
        if (hand != null && isFrying(hand)) {
            events.add(
                    new Event(String.format(Locale.ROOT, "cook %d sets aside", who), shop -> shop.setAside(who, hand)));
        }
        if (hand != null && !hand.answers().isEmpty() && !isFrying(hand)) {
            events.add(new Event(
                    String.format(Locale.ROOT, "cook %d commits", who), shop -> shop.commitCooked(who, hand)));
        }
        addMishaps(events, "cook", who, hand, who == cooks.owner(), (shop, crew) -> shop.cooks = crew, false);
    }

    private interface Replacement {
        void in(SmallShop shop, Crew crew);
    }

    private void addMishaps(
            List<Event> events,
            String kind,
            int who,
            @Nullable Hand hand,
            boolean owns,
            Replacement replacement,
            boolean preparing) {
        if (mishaps == 0) {
            return;
        }
        if (hand != null) {
            events.add(new Event(String.format(Locale.ROOT, "%s %d dies", kind, who), shop -> {
                shop.mishaps--;
                replacement.in(shop, handOf(shop.crew(preparing), who, null));
            }));
        }
        if (owns) {
            events.add(new Event(String.format(Locale.ROOT, "%s %d loses its partition", kind, who), shop -> {
                shop.mishaps--;
                var crew = shop.crew(preparing);
                replacement.in(shop, new Crew(crew.generation() + 1, 1 - who, crew.committed(), crew.hands()));
            }));
        }
    }

    private Crew crew(boolean preparing) {
        return preparing ? preparers : cooks;
    }

    private Crew read(Crew crew, int who, int end) {
        var to = Math.min(end, crew.committed() + BATCH);
        return handOf(crew, who, new Hand(crew.generation(), crew.committed(), to, List.of(), Portions.NONE));
    }

    private void take(int who, Hand hand) {
        var takings = new ArrayList<Taking>();
        for (var offset = hand.from(); offset < hand.to(); offset++) {
            var asks = orders.get(offset);
            var source = new RecordSource(0, offset);
            takings.add(
                    asks.cooked()
                            ? new Taking.FromSetAside(id(asks.order()), wanted.get(asks.order()), source)
                            : new Taking.FromShelf(id(asks.order()), wanted.get(asks.order()), source));
        }
        preparers = handOf(preparers, who, answered(hand, cabinet.take(takings), Portions.NONE));
    }

    private void commitPrepared(int who, Hand hand) {
        if (hand.generation() == preparers.generation()) {
            for (var i = 0; i < hand.answers().size(); i++) {
                var order = orders.get(hand.from() + i).order();
                switch ((TakeResult) hand.answers().get(i)) {
                    case TakeResult.Taken() -> ready = with(ready, order);
                    case TakeResult.RanShort _ -> requests = with(requests, order);
                    case TakeResult.Duplicate() -> {}
                    case TakeResult.GivenUp() -> throw new AssertionError("Nobody gives up");
                    case TakeResult.Unexpected(var reason) -> throw new AssertionError(reason);
                }
            }
            preparers = committed(preparers, hand.to());
        }
        preparers = handOf(preparers, who, null);
    }

    private void claim(int who, Hand hand) {
        cooks = handOf(cooks, who, answered(hand, cabinet.claim(shortOrders(hand)), Portions.NONE));
    }

    private List<ShortOrder> shortOrders(Hand hand) {
        var all = new ArrayList<ShortOrder>();
        for (var offset = hand.from(); offset < hand.to(); offset++) {
            var order = requests.get(offset);
            all.add(new ShortOrder(id(order), wanted.get(order), new RecordSource(0, offset)));
        }
        return all;
    }

    private static boolean isFrying(Hand hand) {
        return hand.answers().stream().anyMatch(CookResult.StillLacks.class::isInstance);
    }

    private void setAside(int who, Hand hand) {
        var lacking = hand.answers().stream()
                .map(answer -> answer instanceof CookResult.StillLacks(var portions) ? portions : Portions.NONE)
                .reduce(Portions.NONE, Portions::plus);
        var batches = wholeBatches(lacking);
        try {
            var fry = cabinet.setAside(shortOrders(hand), batches);
            cooks = handOf(cooks, who, answered(hand, fry.orders(), batches.without(fry.needed())));
        } catch (CabinetUnavailableException _) {
            cooks = handOf(cooks, who, null);
        }
    }

    private void cookAtOnce(int who, Hand hand) {
        var fry = cabinet.cookAtOnce(shortOrders(hand));
        var leftOver = wholeBatches(fry.needed()).without(fry.needed());
        cooks = handOf(cooks, who, answered(hand, fry.orders(), leftOver));
    }

    private static Portions wholeBatches(Portions needed) {
        return Portions.each(portion -> Math.ceilDiv(needed.count(portion), 2) * 2);
    }

    private void commitCooked(int who, Hand hand) {
        if (hand.generation() == cooks.generation()) {
            for (var i = 0; i < hand.answers().size(); i++) {
                var order = requests.get(hand.from() + i);
                switch ((CookResult) hand.answers().get(i)) {
                    case CookResult.AllSetAside _ -> orders = with(orders, new OnOrders(order, true));
                    case CookResult.Duplicate() -> {}
                    case CookResult.GivenUp() -> throw new AssertionError("Nobody gives up");
                    case CookResult.Unexpected(var reason) -> throw new AssertionError(reason);
                    case CookResult.StillLacks lacks -> throw new AssertionError(lacks);
                }
            }
            fills = hand.leftOver().isNone() ? fills : with(fills, hand.leftOver());
            cooks = committed(cooks, hand.to());
        }
        cooks = handOf(cooks, who, null);
    }

    private void fillShelf(boolean lives) {
        var all = new ArrayList<ShelfFill>();
        for (var offset = fillsCommitted; offset < fills.size(); offset++) {
            all.add(new ShelfFill(fills.get(offset), new RecordSource(0, offset)));
        }
        cabinet.fillShelf(all);
        fillsCommitted = lives ? fills.size() : fillsCommitted;
        mishaps -= lives ? 0 : 1;
    }

    private void replay() {
        cabinet.settled(Topics.ORDERS.name(), Map.of(0, (long) orders.size()));
        cabinet.settled(Topics.COOK_REQUESTS.name(), Map.of(0, (long) requests.size()));
        preparers = committed(preparers, 0);
        cooks = committed(cooks, 0);
        fillsCommitted = 0;
        replayed = true;
    }

    /** Whether everybody has read everything, and has nothing in hand. */
    boolean isAtRest() {
        return preparers.committed() == orders.size()
                && cooks.committed() == requests.size()
                && fillsCommitted == fills.size()
                && preparers.hands().equals(noHands())
                && cooks.hands().equals(noHands());
    }

    /** Fails when a law is broken. */
    void keepsTheLaws() {
        var levels = cabinet.levels();
        assertThat(levels.shelf().plus(levels.setAside()).plus(levels.served())).isEqualTo(levels.fried());
        assertThat(ready).as("ready").doesNotHaveDuplicates();
        assertThat(requests).as("requested of the cook").doesNotHaveDuplicates();
        assertThat(orders.stream().filter(OnOrders::cooked)).as("cooked").doesNotHaveDuplicates();
        if (isAtRest()) {
            assertThat(ready).as("ready, at rest").hasSize(wanted.size());
            assertThat(levels.setAside()).as("set aside, at rest").isEqualTo(Portions.NONE);
            assertThat(levels.served()).isEqualTo(wanted.stream().reduce(Portions.NONE, Portions::plus));
        }
    }

    private static UUID id(int order) {
        return new UUID(0, order);
    }

    private static Hand answered(Hand hand, List<?> answers, Portions leftOver) {
        return new Hand(hand.generation(), hand.from(), hand.to(), List.copyOf(answers), leftOver);
    }

    private static Crew committed(Crew crew, int offset) {
        return new Crew(crew.generation(), crew.owner(), offset, crew.hands());
    }

    private static List<@Nullable Hand> noHands() {
        var hands = new ArrayList<@Nullable Hand>();
        hands.add(null);
        hands.add(null);
        return hands;
    }

    private static Crew handOf(Crew crew, int who, @Nullable Hand hand) {
        var hands = new ArrayList<@Nullable Hand>(crew.hands());
        hands.set(who, hand);
        return new Crew(crew.generation(), crew.owner(), crew.committed(), hands);
    }

    private static <T> List<T> with(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }
}
