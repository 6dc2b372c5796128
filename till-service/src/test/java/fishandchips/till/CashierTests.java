package fishandchips.till;

import static fishandchips.contract.Portion.PIE;
import static fishandchips.till.Orders.anOrder;
import static fishandchips.till.Orders.anOrderOf;
import static fishandchips.till.Orders.asking;
import static fishandchips.till.Orders.codAndChips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.contract.Meal;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.Outcome.Busy;
import fishandchips.till.Outcome.KeyReused;
import fishandchips.till.Outcome.KitchenFull;
import fishandchips.till.Outcome.LogAway;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Unknown;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.BreakerSettings;
import fishandchips.till.kitchen.Backlog;
import fishandchips.till.kitchen.Kitchen;
import fishandchips.till.kitchen.KitchenSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Cashier}. */
class CashierTests {

    private static final TillSettings SETTINGS =
            new TillSettings("till-1", 1, Duration.ofMillis(1), Duration.ofMillis(50), 10);

    private final Executor customers = Executors.newVirtualThreadPerTaskExecutor();
    private final OrderBook book = new OrderBook(10);
    private final TestLog log = new TestLog();
    private final SteppedClock clock = new SteppedClock();
    private final Kitchen kitchen = new Kitchen(
            new KitchenSettings(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15)),
            new SplittableRandom(1),
            clock);
    private final Cashier cashier = cashier(SETTINGS);

    private Cashier cashier(TillSettings settings) {
        var second = Duration.ofSeconds(1);
        var breaker = new Breaker(new BreakerSettings(second, second, second, 1, second), clock);
        return new Cashier(book, kitchen, new Hatch(log, breaker, settings), settings);
    }

    @Test
    void saysPlacedOnceTheBrokerHasAcknowledged() {
        log.acknowledgesAtOnce();
        var order = anOrder();

        var outcome = cashier.take(order, "trace");

        assertThat(outcome).isEqualTo(new Placed(order));
        assertThat(book.find(order.orderId())).isPresent();
    }

    @Test
    void saysUnknownWhenTheBrokerDoesNotAnswerInTime() {
        var order = anOrder();

        var outcome = cashier.take(order, "trace");

        assertThat(outcome).isEqualTo(new Unknown(order.orderId()));
        assertThat(book.find(order.orderId())).isEmpty();
    }

    @Test
    void saysUnknownWhenTheWriterGivesUp() {
        log.failsAtOnce();
        var order = anOrder();

        assertThat(cashier.take(order, "trace")).isEqualTo(new Unknown(order.orderId()));
    }

    @Test
    void saysSoWhenTheOrderWasNotEvenSent() {
        log.isAway();

        assertThat(cashier.take(anOrder(), "trace")).isEqualTo(new LogAway());
    }

    @Test
    void countsAnOrderAsOnItsWayUntilTheBrokerAnswersEvenWhenItsCustomerHasLeft() {
        cashier.take(anOrder(), "trace");

        assertThat(cashier.take(anOrder(), "trace")).isEqualTo(new Busy());

        log.acknowledges();
        log.acknowledgesAtOnce();
        assertThat(cashier.take(anOrder(), "trace")).isInstanceOf(Placed.class);
    }

    @Test
    void givesARetryTheOrderAsItWasPlacedFirst() {
        log.acknowledgesAtOnce();
        var first = anOrder();
        cashier.take(first, "trace");

        var outcome = cashier.take(anOrderOf(codAndChips(), first.orderId()), "trace");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Placed.class, placed -> assertThat(placed.order()).isSameAs(first));
        assertThat(log.written()).hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        log.acknowledgesAtOnce();
        var first = anOrder();
        cashier.take(first, "trace");

        var outcome = cashier.take(anOrderOf(asking(Meal.of(PIE)), first.orderId()), "trace");

        assertThat(outcome).isEqualTo(new KeyReused());
        assertThat(log.written()).hasSize(1);
    }

    @Test
    void givesEveryoneWhoAsksForTheSameOrderTheSameAnswer() {
        var order = anOrder();
        var outcomes = new ArrayList<CompletableFuture<Outcome>>();
        var patient = cashier(new TillSettings("till-1", 1, Duration.ofMillis(1), Duration.ofSeconds(10), 10));
        for (var i = 0; i < 10; i++) {
            outcomes.add(CompletableFuture.supplyAsync(() -> patient.take(order, "trace"), customers));
        }
        await().untilAsserted(() -> assertThat(log.written()).hasSize(1));

        log.acknowledges();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isEqualTo(new Placed(order)));
        assertThat(log.written()).hasSize(1);
    }

    @Test
    void refusesAnotherOrderUnderTheKeyOfOneOnItsWay() {
        var first = anOrder();
        cashier.take(first, "trace");

        assertThat(cashier.take(anOrderOf(asking(Meal.of(PIE)), first.orderId()), "trace"))
                .isEqualTo(new KeyReused());
    }

    @Test
    void writesAgainWhatMayNotBeInTheLog() {
        log.failsAtOnce();
        var order = anOrder();
        cashier.take(order, "trace");

        log.acknowledgesAtOnce();

        assertThat(cashier.take(order, "trace")).isEqualTo(new Placed(order));
        assertThat(log.written()).containsExactly(order, order);
    }

    @Test
    void turnsNewOrdersAwayWhenTheKitchenIsFull() {
        kitchenIsFull();

        assertThat(cashier.take(anOrder(), "trace")).isEqualTo(new KitchenFull(Duration.ofSeconds(95)));
        assertThat(log.written()).isEmpty();
    }

    @Test
    void takesARetryOfAnOrderInTheLogHoweverFullTheKitchen() {
        var order = anOrder();
        book.enter(new OrderPlaced(order));
        kitchenIsFull();

        assertThat(cashier.take(order, "trace")).isEqualTo(new Placed(order));
    }

    @Test
    void triesAgainWhatMayBeInTheLogHoweverFullTheKitchen() {
        log.failsAtOnce();
        var order = anOrder();
        cashier.take(order, "trace");
        kitchenIsFull();

        log.acknowledgesAtOnce();

        assertThat(cashier.take(order, "trace")).isEqualTo(new Placed(order));
    }

    @Test
    void neverSaysOfAnOrderThatMayBeInTheLogThatItWasNotTaken() {
        log.failsAtOnce();
        var order = anOrder();
        cashier.take(order, "trace");

        log.isAway();

        assertThat(cashier.take(order, "trace")).isEqualTo(new Unknown(order.orderId()));
        assertThat(cashier.take(anOrder(), "trace")).isEqualTo(new LogAway());
    }

    @Test
    void answersWithTheFirstRecordOnceTheLogHasShownThatAnotherTillWasFirst() {
        log.acknowledgesAtOnce();
        var mine = anOrder();
        cashier.take(mine, "trace");
        var first = anOrderOf(asking(Meal.of(PIE)), mine.orderId());

        book.enter(new OrderPlaced(first));
        book.enter(new OrderPlaced(mine));

        assertThat(cashier.take(mine, "trace")).isEqualTo(new KeyReused());
        assertThat(cashier.take(first, "trace")).isEqualTo(new Placed(first));
        assertThat(log.written()).containsExactly(mine);
    }

    @Test
    void answersWithTheFirstRecordWhenTheLogShowsItBeforeTheBrokerAcknowledgesTheSecond() {
        var mine = anOrder();
        var first = anOrderOf(codAndChips(), mine.orderId());
        log.whenWriting(() -> book.enter(new OrderPlaced(first)));
        log.acknowledgesAtOnce();

        assertThat(cashier.take(mine, "trace"))
                .isInstanceOfSatisfying(
                        Placed.class, placed -> assertThat(placed.order()).isSameAs(first));
    }

    @Test
    void saysPlacedWhenTheLogShowsTheOrderThoughTheBrokerNeverAcknowledgedIt() {
        var order = anOrder();
        log.whenWriting(() -> book.enter(new OrderPlaced(order)));
        log.failsAtOnce();

        assertThat(cashier.take(order, "trace")).isEqualTo(new Placed(order));
    }

    @Test
    void lacksNothingAfterAWriteThatBroke() {
        var order = anOrder();
        log.breaks();
        assertThatThrownBy(() -> cashier.take(order, "trace")).isInstanceOf(IllegalStateException.class);

        log.mends();
        log.acknowledgesAtOnce();

        assertThat(cashier.take(order, "trace")).isEqualTo(new Placed(order));
    }

    private void kitchenIsFull() {
        for (var i = 0; i < 3; i++) {
            clock.goOn(Duration.ofSeconds(1));
            kitchen.see(Map.of("preparer", new Backlog(i * 100L, 10_000)));
        }
    }
}
