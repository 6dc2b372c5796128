package fishandchips.till;

import static fishandchips.till.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.till.Outcome.Busy;
import fishandchips.till.Outcome.LogAway;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Unknown;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.BreakerSettings;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Hatch}. */
class HatchTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final TillSettings TWO_PERMITS =
            new TillSettings("till-1", 2, Duration.ofMillis(1), Duration.ofMillis(50), 10);

    private final SteppedClock clock = new SteppedClock();
    private final TestLog log = new TestLog();
    private final Breaker breaker = new Breaker(
            new BreakerSettings(SECOND.multipliedBy(2), SECOND.multipliedBy(10), SECOND, 1, SECOND.multipliedBy(10)),
            clock);
    private final Hatch hatch = new Hatch(log, breaker, TWO_PERMITS);

    @Test
    void passesNoMoreThanItHasRoomForUntilTheLogHasAnswered() throws InterruptedException {
        var first = hatch.pass(anOrder(), "trace");
        var _ = hatch.pass(anOrder(), "trace");
        assertThat(hatch.onTheirWay()).isEqualTo(2);

        assertThat(hatch.pass(anOrder(), "trace")).isCompletedWithValue(new Busy());

        log.acknowledges();
        assertThat(first.join()).isInstanceOf(Placed.class);
        assertThat(hatch.onTheirWay()).isZero();
        assertThat(log.written()).hasSize(2);
    }

    @Test
    void refusesAtOnceWhileTheBreakerIsOpen() throws InterruptedException {
        var _ = hatch.pass(anOrder(), "trace");
        clock.goOn(SECOND.multipliedBy(3));

        assertThat(hatch.pass(anOrder(), "trace")).isCompletedWithValue(new LogAway());
        assertThat(log.written()).hasSize(1);
        assertThat(hatch.onTheirWay()).isEqualTo(1);
    }

    @Test
    void opensTheBreakerWhenTheLogCannotBeReached() throws InterruptedException {
        log.isAway();

        for (var order : Stream.generate(Orders::anOrder).limit(20).toList()) {
            assertThat(hatch.pass(order, "trace")).isCompletedWithValue(new LogAway());
        }

        assertThat(breaker.isOpen()).isTrue();
        assertThat(hatch.onTheirWay()).isZero();
    }

    @Test
    void findsOutWithOneOrderWhetherTheLogAnswers() throws InterruptedException {
        log.failsAtOnce();
        for (var order : Stream.generate(Orders::anOrder).limit(20).toList()) {
            assertThat(hatch.pass(order, "trace").join()).isInstanceOf(Unknown.class);
        }
        assertThat(hatch.pass(anOrder(), "trace")).isCompletedWithValue(new LogAway());

        clock.goOn(SECOND);
        log.acknowledgesAtOnce();

        assertThat(hatch.pass(anOrder(), "trace").join()).isInstanceOf(Placed.class);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void letsTheNextOrderTryAfterTheThreadOfTheFirstWasInterrupted() throws InterruptedException {
        log.failsAtOnce();
        for (var order : Stream.generate(Orders::anOrder).limit(20).toList()) {
            var _ = hatch.pass(order, "trace");
        }
        clock.goOn(SECOND);
        log.acknowledgesAtOnce();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> hatch.pass(anOrder(), "trace")).isInstanceOf(InterruptedException.class);

        assertThat(hatch.onTheirWay()).isZero();
        assertThat(hatch.pass(anOrder(), "trace").join()).isInstanceOf(Placed.class);
    }

    @Test
    void givesThePermitBackWhenTheWriterBreaks() throws InterruptedException {
        log.breaks();

        assertThatThrownBy(() -> hatch.pass(anOrder(), "trace")).isInstanceOf(IllegalStateException.class);

        assertThat(hatch.onTheirWay()).isZero();
    }
}
