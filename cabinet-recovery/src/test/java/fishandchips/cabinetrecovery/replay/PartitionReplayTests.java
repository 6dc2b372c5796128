package fishandchips.cabinetrecovery.replay;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.TestOrders;
import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.recovery.OrderState;
import fishandchips.cabinet.recovery.OrderState.Step;
import fishandchips.cabinet.recovery.OrderStates;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link PartitionReplay} and {@link StockCount}. */
class PartitionReplayTests {

    private static final Instant THEN = Instant.parse("2026-11-21T18:30:00Z");
    private static final Portions ONE_COD = Portions.of(COD, 1);
    private static final Portions COD_AND_CHIPS = Portions.of(Map.of(COD, 1, CHIPS, 1));

    private final StockCount stock = new StockCount();
    private final InMemoryOrderStates cabinet = new InMemoryOrderStates();
    private final Order order = anOrderOf(COD, CHIPS);
    private long nowMillis = 1_000;

    @Test
    void remembersNothingOfAnOrderThatWasOnlyPlaced() {
        var states = after(placed());

        assertThat(states).isEmpty();
        assertThat(stock.levels()).isEqualTo(levels(Portions.NONE, Portions.NONE, Portions.NONE, Portions.NONE, 0, 0));
    }

    @Test
    void remembersAnOrderThatWasServedFromTheShelf() {
        stock.fry(Portions.of(Map.of(COD, 8, CHIPS, 10)));

        var states = after(placed(), ready(false));

        assertThat(states).containsExactly(state(Step.TAKEN, Portions.NONE));
        assertThat(stock.levels())
                .isEqualTo(levels(
                        Portions.of(Map.of(COD, 7, CHIPS, 9)),
                        Portions.NONE,
                        COD_AND_CHIPS,
                        Portions.of(Map.of(COD, 8, CHIPS, 10)),
                        1,
                        0));
    }

    @Test
    void remembersAShortOrderAndWhatItLacks() {
        var states = after(requested(), placed());

        assertThat(states).containsExactly(state(Step.SHORT, ONE_COD));
        assertThat(stock.levels().ordersShort()).isEqualTo(1);
    }

    @Test
    void setsAsideAllOfAnOrderThatWasCookedAndFriedNoMoreThanItLacked() {
        stock.fry(Portions.of(CHIPS, 10));

        var states = after(requested(), placed(), cooked());

        assertThat(states).containsExactly(state(Step.SET_ASIDE, ONE_COD));
        assertThat(stock.levels())
                .isEqualTo(levels(
                        Portions.of(CHIPS, 9),
                        COD_AND_CHIPS,
                        Portions.NONE,
                        Portions.of(Map.of(COD, 1, CHIPS, 10)),
                        0,
                        1));
    }

    @Test
    void hasNothingSetAsideAnyMoreForAnOrderThatWasCollected() {
        stock.fry(Portions.of(CHIPS, 10));

        var states = after(requested(), placed(), cooked(), ready(true));

        assertThat(states).containsExactly(state(Step.COLLECTED, ONE_COD));
        assertThat(stock.levels())
                .isEqualTo(levels(
                        Portions.of(CHIPS, 9),
                        Portions.NONE,
                        COD_AND_CHIPS,
                        Portions.of(Map.of(COD, 1, CHIPS, 10)),
                        1,
                        1));
    }

    @Test
    void countsAnOrderOnceHoweverManyRecordsItHas() {
        stock.fry(Portions.of(CHIPS, 10));

        var states = after(
                requested(), requested(), placed(), placed(), cooked(), cooked(), placed(), ready(true), ready(false));

        assertThat(states).containsExactly(state(Step.COLLECTED, ONE_COD));
        assertThat(stock.levels().fried()).isEqualTo(Portions.of(Map.of(COD, 1, CHIPS, 10)));
        assertThat(stock.levels().served()).isEqualTo(COD_AND_CHIPS);
        assertThat(stock.levels().ordersServed()).isEqualTo(1);
        assertThat(stock.levels().ordersShort()).isEqualTo(1);
    }

    @Test
    void doesNotBelieveACookedOrderThatNobodyHadAskedFor() {
        var states = after(placed(), cooked());

        assertThat(states).isEmpty();
        assertThat(stock.levels().fried()).isEqualTo(Portions.NONE);
    }

    @Test
    void putsBackWhatWasSetAsideForAnOrderThatWasGivenUp() {
        stock.fry(Portions.of(CHIPS, 10));
        var requested = at(1, requested());
        var cooked = at(3, cooked());
        var givenUp = new TimedStep(cooked(), 5, true);

        var states = after(List.of(givenUp), requested, cooked);

        assertThat(states).containsExactly(state(Step.RELEASED, COD_AND_CHIPS));
        assertThat(stock.levels())
                .isEqualTo(levels(
                        Portions.of(Map.of(COD, 1, CHIPS, 10)),
                        Portions.NONE,
                        Portions.NONE,
                        Portions.of(Map.of(COD, 1, CHIPS, 10)),
                        0,
                        1));
    }

    @Test
    void remembersThatAnOrderWasGivenUpAtItsFirstStep() {
        var states = after(List.of(new TimedStep(placed(), 5, true)), at(1, placed()));

        assertThat(states).containsExactly(state(Step.RELEASED, Portions.NONE));
    }

    @Test
    void goesOnWithAnOrderThatWasGivenUpAndPlacedAgain() {
        stock.fry(Portions.of(CHIPS, 10));
        var givenUp = new TimedStep(cooked(), 5, true);

        var states = after(List.of(givenUp), at(1, requested()), at(7, requested()), at(3, cooked()), at(9, cooked()));

        assertThat(states).containsExactly(state(Step.SET_ASIDE, ONE_COD));
        assertThat(stock.levels().fried()).isEqualTo(Portions.of(Map.of(COD, 2, CHIPS, 10)));
        assertThat(stock.levels().setAside()).isEqualTo(COD_AND_CHIPS);
    }

    @Test
    void countsTheFryOfACookedOrderOnceWhenItsRecordIsRedriven() {
        stock.fry(Portions.of(CHIPS, 10));
        var givenUp = new TimedStep(cooked(), 5, true);

        var states = after(List.of(givenUp), at(1, requested()), at(3, cooked()), at(8, cooked()));

        assertThat(states).containsExactly(state(Step.RELEASED, COD_AND_CHIPS));
        assertThat(stock.levels().fried()).isEqualTo(Portions.of(Map.of(COD, 1, CHIPS, 10)));
    }

    @Test
    void leavesAnOrderAloneOfWhichOnlyASecondRecordWasGivenUp() {
        stock.fry(Portions.of(CHIPS, 10));

        var states = after(List.of(new TimedStep(placed(), 5, true)), at(1, requested()), at(3, cooked()));

        assertThat(states).containsExactly(state(Step.SET_ASIDE, ONE_COD));
    }

    @Test
    void findsOutThatTheLogDoesNotTellOfAllFries() {
        after(placed(), ready(false));

        assertThat(stock.isShortOfFries()).isTrue();
        assertThat(stock.levelsWithNothingOnTheShelf())
                .isEqualTo(levels(Portions.NONE, Portions.NONE, COD_AND_CHIPS, COD_AND_CHIPS, 1, 0));
    }

    @Test
    void handsOrdersOverToTheCabinetAsItGoesHoweverManyThereAre() {
        var orders = new PartitionReplay(Map.of(), stock, cabinet);

        IntStream.rangeClosed(1, 100_000).forEach(entered -> {
            orders.enter(new OrderReady(anOrderOf(CHIPS), false, THEN), entered);
            assertThat(entered - cabinet.count()).isLessThan(OrderStates.AT_ONCE);
        });

        orders.finish();
        assertThat(cabinet.count()).isEqualTo(100_000);
        assertThat(stock.orders()).isEqualTo(100_000);
    }

    @Test
    void knowsAnOrderAgainThatTheCabinetRemembersFromAnEarlierBatch() {
        stock.fry(Portions.of(CHIPS, 10_000));
        var orders = new PartitionReplay(Map.of(), stock, cabinet);
        for (var step : List.of(requested(), cooked(), ready(true), ready(false))) {
            orders.enter(step, nowMillis++);
            IntStream.range(0, 2 * OrderStates.AT_ONCE)
                    .forEach(_ -> orders.enter(new OrderReady(anOrderOf(CHIPS), false, THEN), nowMillis));
        }
        orders.finish();

        assertThat(cabinet.recall(List.of(order.orderId())))
                .containsEntry(order.orderId(), state(Step.COLLECTED, ONE_COD));
        assertThat(stock.levels().ordersShort()).isEqualTo(1);
        assertThat(stock.levels().ordersServed()).isEqualTo(8L * OrderStates.AT_ONCE + 1);
        assertThat(stock.orders()).isEqualTo(8L * OrderStates.AT_ONCE + 1);
    }

    @Test
    void countsAMixedOrderAsServedWhenTheFirstKitchensPartIsFinished() {
        stock.fry(Portions.of(Map.of(COD, 8, CHIPS, 10)));
        var mixed = TestOrders.anOrderOf(COD, CHIPS, CHOW_MEIN);

        var states = after(
                new OrderPlaced(mixed),
                new KitchenPart(mixed, Kitchen.SECOND, false, THEN),
                new KitchenPart(mixed, Kitchen.FIRST, false, THEN),
                new OrderReady(mixed, false, THEN));

        assertThat(states)
                .containsExactly(
                        new OrderState(mixed.orderId(), Step.TAKEN, OrderState.ANSWERED, COD_AND_CHIPS, Portions.NONE));
        assertThat(stock.levels().served()).isEqualTo(COD_AND_CHIPS);
        assertThat(stock.levels().ordersServed()).isEqualTo(1);
    }

    @Test
    void setsAsideOnlyTheFirstKitchensPortionsOfAMixedOrder() {
        var mixed = TestOrders.anOrderOf(COD, CHOW_MEIN);

        after(new CookRequest(mixed, ONE_COD, THEN), new OrderPlaced(mixed), new OrderCooked(mixed, ONE_COD, THEN));

        assertThat(stock.levels().setAside()).isEqualTo(ONE_COD);
    }

    @Test
    void knowsNothingOfOrdersForTheSecondKitchenOnly() {
        var own = TestOrders.anOrderOf(CHOW_MEIN);

        var states = after(new OrderPlaced(own), new OrderReady(own, false, THEN));

        assertThat(states).isEmpty();
        assertThat(stock.levels().ordersServed()).isZero();
    }

    private record At(long millis, OrderStep step) {}

    private static At at(long millis, OrderStep step) {
        return new At(millis, step);
    }

    private List<OrderState> after(OrderStep... steps) {
        var orders = new PartitionReplay(Map.of(), stock, cabinet);
        for (var step : steps) {
            orders.enter(step, nowMillis++);
        }
        orders.finish();
        return cabinet.states();
    }

    private List<OrderState> after(List<TimedStep> givenUp, At... steps) {
        var orders = new PartitionReplay(Map.of(order.orderId(), givenUp), stock, cabinet);
        for (var step : steps) {
            orders.enter(step.step(), step.millis());
        }
        orders.finish();
        return cabinet.states();
    }

    private OrderState state(Step step, Portions rest) {
        return new OrderState(order.orderId(), step, OrderState.ANSWERED, COD_AND_CHIPS, rest);
    }

    private static CabinetLevels levels(
            Portions shelf, Portions aside, Portions served, Portions fried, long ordersServed, long ordersShort) {
        return new CabinetLevels(shelf, aside, served, fried, ordersServed, ordersShort);
    }

    private OrderPlaced placed() {
        return new OrderPlaced(order);
    }

    private CookRequest requested() {
        return new CookRequest(order, ONE_COD, THEN);
    }

    private OrderCooked cooked() {
        return new OrderCooked(order, ONE_COD, THEN);
    }

    private OrderReady ready(boolean waited) {
        return new OrderReady(order, waited, THEN);
    }
}
