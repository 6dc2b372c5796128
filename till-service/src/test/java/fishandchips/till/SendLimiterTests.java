package fishandchips.till;

import static fishandchips.till.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.Order;
import fishandchips.till.OrderOutcome.Busy;
import fishandchips.till.OrderOutcome.LogAway;
import fishandchips.till.OrderOutcome.Placed;
import fishandchips.till.OrderOutcome.Unknown;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.BreakerSettings;
import fishandchips.till.limit.Deadline;
import fishandchips.till.limit.OrdersLimit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link SendLimiter}. */
class SendLimiterTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private final SteppedClock clock = new SteppedClock();
    private final TestLog log = new TestLog();
    private final Breaker breaker =
            new Breaker(new BreakerSettings(SECOND.multipliedBy(2), SECOND, 1, SECOND.multipliedBy(10)), clock);
    private final OrdersLimit twoPlaces = new OrdersLimit(2, SECOND);
    private final SendLimiter sendLimiter = new SendLimiter(log, breaker, twoPlaces);

    @Test
    void passesNoMoreThanItHasRoomForUntilTheLogHasAnswered() {
        var first = pass(anOrder());
        var _ = pass(anOrder());
        assertThat(sendLimiter.onTheirWay()).isEqualTo(2);

        assertThat(pass(anOrder())).isCompletedWithValue(new Busy());

        log.acknowledges();
        assertThat(first.join()).isInstanceOf(Placed.class);
        assertThat(sendLimiter.onTheirWay()).isZero();
        assertThat(log.written()).hasSize(2);
    }

    @Test
    void refusesAtOnceWhileTheBreakerIsOpen() {
        var _ = pass(anOrder());
        clock.goOn(SECOND.multipliedBy(3));

        assertThat(pass(anOrder())).isCompletedWithValue(new LogAway());
        assertThat(log.written()).hasSize(1);
        assertThat(sendLimiter.onTheirWay()).isEqualTo(1);
    }

    @Test
    void opensTheBreakerWhenTheLogCannotBeReached() {
        log.isAway();

        for (var order : Stream.generate(Orders::anOrder).limit(20).toList()) {
            assertThat(pass(order)).isCompletedWithValue(new LogAway());
        }

        assertThat(breaker.isOpen()).isTrue();
        assertThat(sendLimiter.onTheirWay()).isZero();
    }

    @Test
    void findsOutWithOneOrderWhetherTheLogAnswers() {
        log.failsAtOnce();
        for (var order : Stream.generate(Orders::anOrder).limit(20).toList()) {
            assertThat(pass(order).join()).isInstanceOf(Unknown.class);
        }
        assertThat(pass(anOrder())).isCompletedWithValue(new LogAway());

        clock.goOn(SECOND);
        log.acknowledgesAtOnce();

        assertThat(pass(anOrder()).join()).isInstanceOf(Placed.class);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void givesThePermitBackWhenTheWriterBreaks() {
        log.breaks();

        assertThatThrownBy(() -> pass(anOrder())).isInstanceOf(IllegalStateException.class);

        assertThat(sendLimiter.onTheirWay()).isZero();
    }

    private CompletableFuture<OrderOutcome> pass(Order order) {
        return sendLimiter.pass(order, "trace", twoPlaces.take(new Deadline(0, SECOND.multipliedBy(600), clock)));
    }
}
