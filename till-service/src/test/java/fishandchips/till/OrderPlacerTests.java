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
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.OrderOutcome.Busy;
import fishandchips.till.OrderOutcome.KeyReused;
import fishandchips.till.OrderOutcome.LogAway;
import fishandchips.till.OrderOutcome.Placed;
import fishandchips.till.OrderOutcome.Unknown;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.BreakerSettings;
import fishandchips.till.limit.Deadline;
import fishandchips.till.limit.OrdersLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderPlacer}. */
class OrderPlacerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Executor customers = Executors.newVirtualThreadPerTaskExecutor();
    private final RecentOrders book = new RecentOrders(10);
    private final TestLog log = new TestLog();
    private final SteppedClock clock = new SteppedClock();
    private final OrdersLimit onePlace = new OrdersLimit(1, Duration.ofSeconds(1));
    private final OrderPlacer orderPlacer = orderPlacer(true);

    private OrderPlacer orderPlacer(boolean sendsAgain) {
        var second = Duration.ofSeconds(1);
        var breaker = new Breaker(new BreakerSettings(second, second, 1, second), clock);
        return new OrderPlacer(book, onePlace, new SendLimiter(log, breaker, onePlace), sendsAgain);
    }

    /** The deadline passes as soon as the order is written: the customer hears only of an answer that is there by then. */
    private OrderOutcome take(Order order) {
        var before = log.written().size();
        LongSupplier nanoTime = () -> log.written().size() > before ? PATIENCE.toNanos() : 0;
        return orderPlacer.take(order, "trace", new Deadline(0, PATIENCE, nanoTime));
    }

    private OrderOutcome take(Order order, Duration patience) {
        return orderPlacer.take(order, "trace", Deadline.of(patience, 0));
    }

    @Test
    void saysPlacedOnceTheBrokerHasAcknowledged() {
        log.acknowledgesAtOnce();
        var order = anOrder();

        var outcome = take(order);

        assertThat(outcome).isEqualTo(new Placed(order));
        assertThat(book.find(order.orderId())).isPresent();
    }

    @Test
    void saysUnknownWhenTheBrokerDoesNotAnswerInTime() {
        var order = anOrder();

        var outcome = take(order);

        assertThat(outcome).isEqualTo(new Unknown(order.orderId()));
        assertThat(book.find(order.orderId())).isEmpty();
    }

    @Test
    void saysUnknownWhenTheWriterGivesUp() {
        log.failsAtOnce();
        var order = anOrder();

        assertThat(take(order)).isEqualTo(new Unknown(order.orderId()));
    }

    @Test
    void saysSoWhenTheOrderWasNotEvenSent() {
        log.isAway();

        assertThat(take(anOrder())).isEqualTo(new LogAway());
    }

    @Test
    void countsAnOrderAsOnItsWayUntilTheBrokerAnswersEvenWhenItsCustomerHasLeft() {
        take(anOrder());

        assertThat(take(anOrder())).isEqualTo(new Busy());

        log.acknowledges();
        log.acknowledgesAtOnce();
        assertThat(take(anOrder())).isInstanceOf(Placed.class);
    }

    @Test
    void givesARetryTheOrderAsItWasPlacedFirst() {
        log.acknowledgesAtOnce();
        var first = anOrder();
        take(first);

        var outcome = take(anOrderOf(codAndChips(), first.orderId()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Placed.class, placed -> assertThat(placed.order()).isSameAs(first));
        assertThat(log.written()).hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        log.acknowledgesAtOnce();
        var first = anOrder();
        take(first);

        var outcome = take(anOrderOf(asking(Meal.of(PIE)), first.orderId()));

        assertThat(outcome).isEqualTo(new KeyReused());
        assertThat(log.written()).hasSize(1);
    }

    @Test
    void givesEveryoneWhoAsksForTheSameOrderTheSameAnswer() {
        var order = anOrder();
        var outcomes = new ArrayList<CompletableFuture<OrderOutcome>>();
        for (var i = 0; i < 10; i++) {
            outcomes.add(CompletableFuture.supplyAsync(() -> take(order, PATIENCE), customers));
        }
        await().untilAsserted(() -> assertThat(log.written()).hasSize(1));

        log.acknowledges();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isEqualTo(new Placed(order)));
        assertThat(log.written()).hasSize(1);
    }

    @Test
    void refusesAnotherOrderUnderTheKeyOfOneOnItsWay() {
        var first = anOrder();
        take(first);

        assertThat(take(anOrderOf(asking(Meal.of(PIE)), first.orderId()))).isEqualTo(new KeyReused());
    }

    @Test
    void writesAgainWhatMayNotBeInTheLog() {
        log.failsAtOnce();
        var order = anOrder();
        take(order);

        log.acknowledgesAtOnce();

        assertThat(take(order)).isEqualTo(new Placed(order));
        assertThat(log.written()).containsExactly(order, order);
    }

    @Test
    void sendsNothingAgainWhenASecondRecordCouldBeInAnotherPartition() {
        var careful = orderPlacer(false);
        var deadline = Deadline.of(PATIENCE, 0);
        log.failsAtOnce();
        var order = anOrder();
        careful.take(order, "trace", deadline);

        log.acknowledgesAtOnce();

        assertThat(careful.take(order, "trace", deadline)).isEqualTo(new Unknown(order.orderId()));
        assertThat(log.written()).containsExactly(order);
        book.enter(new OrderPlaced(order));
        assertThat(careful.take(order, "trace", deadline)).isEqualTo(new Placed(order));
    }

    @Test
    void answersARetryOfAnOrderInTheLogThoughNoPlaceIsFree() {
        var order = anOrder();
        book.enter(new OrderPlaced(order));
        take(anOrder());

        assertThat(take(order)).isEqualTo(new Placed(order));
    }

    @Test
    void keepsAPlaceForAnOrderThatMayBeInTheLog() {
        log.failsAtOnce();
        var order = anOrder();
        take(order);
        log.answersLater();
        take(anOrder());

        log.acknowledgesAtOnce();

        assertThat(take(anOrder())).isEqualTo(new Busy());
        assertThat(take(order)).isEqualTo(new Placed(order));
    }

    @Test
    void sendsNoOrderWhoseDeadlineHasPassed() {
        log.acknowledgesAtOnce();

        assertThat(take(anOrder(), Duration.ZERO)).isEqualTo(new Busy());
        assertThat(log.written()).isEmpty();
    }

    @Test
    void neverSaysOfAnOrderThatMayBeInTheLogThatItWasNotTaken() {
        log.failsAtOnce();
        var order = anOrder();
        take(order);

        log.isAway();

        assertThat(take(order)).isEqualTo(new Unknown(order.orderId()));
        assertThat(take(anOrder())).isEqualTo(new LogAway());
    }

    @Test
    void answersWithTheFirstRecordOnceTheLogHasShownThatAnotherTillWasFirst() {
        log.acknowledgesAtOnce();
        var mine = anOrder();
        take(mine);
        var first = anOrderOf(asking(Meal.of(PIE)), mine.orderId());

        book.enter(new OrderPlaced(first));
        book.enter(new OrderPlaced(mine));

        assertThat(take(mine)).isEqualTo(new KeyReused());
        assertThat(take(first)).isEqualTo(new Placed(first));
        assertThat(log.written()).containsExactly(mine);
    }

    @Test
    void answersWithTheFirstRecordWhenTheLogShowsItBeforeTheBrokerAcknowledgesTheSecond() {
        var mine = anOrder();
        var first = anOrderOf(codAndChips(), mine.orderId());
        log.whenWriting(() -> book.enter(new OrderPlaced(first)));
        log.acknowledgesAtOnce();

        assertThat(take(mine))
                .isInstanceOfSatisfying(
                        Placed.class, placed -> assertThat(placed.order()).isSameAs(first));
    }

    @Test
    void saysPlacedWhenTheLogShowsTheOrderThoughTheBrokerNeverAcknowledgedIt() {
        var order = anOrder();
        log.whenWriting(() -> book.enter(new OrderPlaced(order)));
        log.failsAtOnce();

        assertThat(take(order)).isEqualTo(new Placed(order));
    }

    @Test
    void lacksNothingAfterAWriteThatBroke() {
        var order = anOrder();
        log.breaks();
        assertThatThrownBy(() -> take(order)).isInstanceOf(IllegalStateException.class);

        log.mends();
        log.acknowledgesAtOnce();

        assertThat(take(order)).isEqualTo(new Placed(order));
    }
}
