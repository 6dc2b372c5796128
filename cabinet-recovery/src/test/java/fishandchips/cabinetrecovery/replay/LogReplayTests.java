package fishandchips.cabinetrecovery.replay;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.PIE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.recovery.OrderState;
import fishandchips.cabinet.recovery.OrderState.Step;
import fishandchips.contract.CookRequest;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LogReplay} and {@link RejectedRecords}. */
class LogReplayTests {

    private static final Instant THEN = Instant.parse("2026-11-21T18:30:00Z");
    private static final Portions ONE_PIE = Portions.of(PIE, 1);
    private static final int MORE_THAN_ARE_HELD_AT_ONCE = RejectedRecords.AT_ONCE + 1;

    private final LogInMemory log =
            new LogInMemory("orders", "cook-requests", "ready", "shelf", "orders-dlt", "cook-requests-dlt");
    private final InMemoryOrderStates cabinet = new InMemoryOrderStates();
    private final RecoveryProgress progress = new RecoveryProgress(() -> {}, _ -> {});

    @Test
    void countsMoreOrdersThatWereGivenUpThanItHoldsInMemory() {
        log.write(Topics.SHELF, new ShelfFilled(Portions.of(CHIPS, 10), "cook-1", ShelfFilled.Reason.TOP_UP, THEN));
        giveUpOrders(MORE_THAN_ARE_HELD_AT_ONCE);
        giveUpACookedOrder();
        log.write(Topics.READY, new OrderReady(anOrderOf(CHIPS), false, THEN));

        var stock = count();

        assertThat(cabinet.states())
                .filteredOn(state -> state.step() == Step.RELEASED)
                .hasSize(MORE_THAN_ARE_HELD_AT_ONCE + 1);
        assertThat(stock.orders()).isEqualTo(MORE_THAN_ARE_HELD_AT_ONCE + 2);
        assertThat(stock.levels().ordersServed()).isEqualTo(1);
        assertThat(stock.levels().ordersShort()).isEqualTo(1);
        assertThat(stock.levels().shelf()).isEqualTo(Portions.of(Map.of(PIE, 1, CHIPS, 9)));
        assertThat(stock.levels().fried()).isEqualTo(Portions.of(Map.of(PIE, 1, CHIPS, 10)));
    }

    @Test
    void holdsEachLetterOfAGivenUpOrderInExactlyOneShare() {
        giveUpOrders(MORE_THAN_ARE_HELD_AT_ONCE);

        var letters = new RejectedRecords(log.range(), log.reader(progress));

        assertThat(letters.shares(0)).isEqualTo(2);
        var shares = IntStream.range(0, 2)
                .mapToObj(number ->
                        letters.givenUp(0, new RejectedRecords.Share(number, 2)).size())
                .toList();
        assertThat(shares).allMatch(orders -> orders < MORE_THAN_ARE_HELD_AT_ONCE * 0.6);
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MORE_THAN_ARE_HELD_AT_ONCE);
    }

    @Test
    void knowsBeforehandHowManyRecordsItReadsForAllShares() {
        giveUpOrders(MORE_THAN_ARE_HELD_AT_ONCE);
        progress.beginToCount(log.range());

        count();

        assertThat(progress.count().records()).isEqualTo(progress.count().ofRecords());
        assertThat(progress.count().records())
                .isEqualTo(5L * MORE_THAN_ARE_HELD_AT_ONCE); // orders twice, letters three times
    }

    @Test
    void countsOrdersOfWhichNoneWasGivenUpInOneShare() {
        log.write(Topics.READY, new OrderReady(anOrderOf(CHIPS), false, THEN));
        progress.beginToCount(log.range());

        count();

        assertThat(progress.count().ofRecords()).isEqualTo(1);
        assertThat(cabinet.states()).extracting(OrderState::step).containsExactly(Step.TAKEN);
    }

    @Test
    void leavesOutARecordThatThePreparerDidNotBelieve() {
        var order = anOrderOf(PIE);
        log.write(Topics.COOK_REQUESTS, new CookRequest(order, ONE_PIE, THEN));
        var forged = log.write(Topics.ORDERS, new OrderCooked(order, ONE_PIE, THEN));
        log.bury(forged, "preparer", DeadLetterHeaders.UNUSABLE);

        count();

        assertThat(cabinet.states()).extracting(OrderState::step).containsExactly(Step.SHORT);
    }

    @Test
    void doesNotMindLettersAboutRecordsThatThereAreNot() {
        var placed = log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(CHIPS)));
        log.bury(placed, "preparer", DeadLetterHeaders.UNUSABLE, "999999999999999999");
        log.bury(placed, "preparer", DeadLetterHeaders.UNUSABLE, "none");
        log.bury(placed, "accountant", DeadLetterHeaders.GIVEN_UP);

        count();

        assertThat(cabinet.states()).isEmpty();
    }

    private StockCount count() {
        return new LogReplay(log.range(), log.reader(progress), cabinet, progress).stock();
    }

    private void giveUpOrders(int orders) {
        IntStream.range(0, orders).forEach(_ -> {
            var placed = log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(CHIPS)));
            log.bury(placed, "preparer", DeadLetterHeaders.GIVEN_UP);
        });
    }

    /** It had been short of a pie, and got one. */
    private void giveUpACookedOrder() {
        var order = anOrderOf(PIE);
        log.write(Topics.COOK_REQUESTS, new CookRequest(order, ONE_PIE, THEN));
        var cooked = log.write(Topics.ORDERS, new OrderCooked(order, ONE_PIE, THEN));
        log.bury(cooked, "preparer", DeadLetterHeaders.GIVEN_UP);
    }
}
