package fishandchips.till;

import static fishandchips.contract.Portion.PIE;
import static fishandchips.till.Orders.anOrder;
import static fishandchips.till.Orders.anOrderOf;
import static fishandchips.till.Orders.asking;
import static fishandchips.till.Orders.codAndChips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.Outcome.Busy;
import fishandchips.till.Outcome.KeyReused;
import fishandchips.till.Outcome.LogAway;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Cashier}. */
class CashierTests {

    private static final TillSettings SETTINGS =
            new TillSettings("till-1", 1, Duration.ofMillis(1), Duration.ofMillis(50), 10);

    private final Executor customers = Executors.newVirtualThreadPerTaskExecutor();
    private final OrderBook book = new OrderBook(10);
    private final Log log = new Log();
    private final Cashier cashier = new Cashier(book, log, SETTINGS);

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
        assertThat(cashier.onTheirWay()).isZero();
    }

    @Test
    void saysSoWhenTheOrderWasNotEvenSent() {
        log.isAway();

        assertThat(cashier.take(anOrder(), "trace")).isEqualTo(new LogAway());
        assertThat(cashier.onTheirWay()).isZero();
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
        assertThat(log.written).hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        log.acknowledgesAtOnce();
        var first = anOrder();
        cashier.take(first, "trace");

        var outcome = cashier.take(anOrderOf(asking(Meal.of(PIE)), first.orderId()), "trace");

        assertThat(outcome).isEqualTo(new KeyReused());
        assertThat(log.written).hasSize(1);
    }

    @Test
    void givesEveryoneWhoAsksForTheSameOrderTheSameAnswer() {
        var order = anOrder();
        var outcomes = new ArrayList<CompletableFuture<Outcome>>();
        var patient =
                new Cashier(book, log, new TillSettings("till-1", 1, Duration.ofMillis(1), Duration.ofSeconds(10), 10));
        for (var i = 0; i < 10; i++) {
            outcomes.add(CompletableFuture.supplyAsync(() -> patient.take(order, "trace"), customers));
        }
        await().untilAsserted(() -> assertThat(log.written).hasSize(1));

        log.acknowledges();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isEqualTo(new Placed(order)));
        assertThat(log.written).hasSize(1);
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
        assertThat(log.written).containsExactly(order, order);
    }

    /** A log that answers when the test says so. */
    private static final class Log implements OrdersWriter {

        private final Queue<Order> written = new ConcurrentLinkedQueue<>();
        private final CompletableFuture<String> later = new CompletableFuture<>();
        private CompletableFuture<String> answer = later;
        private boolean away;

        void acknowledges() {
            later.complete("acknowledged");
        }

        void acknowledgesAtOnce() {
            answer = CompletableFuture.completedFuture("acknowledged");
        }

        void failsAtOnce() {
            answer = CompletableFuture.failedFuture(new IllegalStateException("no answer for 4 s"));
        }

        void isAway() {
            away = true;
        }

        @Override
        public CompletableFuture<?> write(OrderPlaced placed, String traceparent) throws NotWrittenException {
            if (away) {
                throw new NotWrittenException(new IllegalStateException("no metadata"));
            }
            written.add(placed.order());
            return answer;
        }
    }
}
