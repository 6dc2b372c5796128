package fishandchips.till.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.till.SteppedClock;
import fishandchips.till.breaker.Breaker.Send;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Breaker}. */
class BreakerTests {

    private static final Duration REST = Duration.ofSeconds(1);
    private static final BreakerSettings SETTINGS =
            new BreakerSettings(Duration.ofSeconds(2), Duration.ofSeconds(10), REST, 3, Duration.ofSeconds(10));

    private final SteppedClock clock = new SteppedClock();
    private final Breaker breaker = new Breaker(SETTINGS, clock);

    @Test
    void letsOrdersThroughWhileTheyAreAcknowledged() {
        send(100).forEach(Send::acknowledged);

        assertThat(breaker.begin()).isPresent();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void opensWhenMoreThanHalfOfEnoughHaveFailed() {
        send(10).forEach(Send::acknowledged);
        send(10).forEach(Send::failed);
        assertThat(breaker.isOpen()).isFalse();

        send(1).forEach(Send::failed);

        assertThat(breaker.begin()).isEmpty();
    }

    @Test
    void doesNotJudgeByAFew() {
        send(19).forEach(Send::failed);

        assertThat(breaker.begin()).isPresent();
    }

    @Test
    void forgetsFailuresOfLongAgo() {
        send(19).forEach(Send::failed);
        clock.goOn(SETTINGS.window());

        send(1).forEach(Send::failed);

        assertThat(breaker.begin()).isPresent();
    }

    @Test
    void opensWhenTheLogHasAcknowledgedNothingForTooLong() {
        clock.goOn(Duration.ofMinutes(1));
        send(1);
        clock.goOn(SETTINGS.silence());
        assertThat(breaker.isOpen()).isFalse();

        clock.goOn(Duration.ofNanos(1));

        assertThat(breaker.begin()).isEmpty();
    }

    @Test
    void staysClosedWhileASlowLogAnswersSomebody() {
        send(1);
        clock.goOn(SETTINGS.silence());
        send(1).forEach(Send::acknowledged);

        clock.goOn(SETTINGS.silence());

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void letsAFewFindOutAfterARest() {
        open();
        clock.goOn(REST.minusNanos(1));
        assertThat(breaker.begin()).isEmpty();

        clock.goOn(Duration.ofNanos(1));

        assertThat(send(3)).hasSize(3);
        assertThat(breaker.begin()).isEmpty();
    }

    @Test
    void closesWhenAllOfThemAreAcknowledged() {
        open();
        clock.goOn(REST);
        var probes = send(3);
        probes.getFirst().acknowledged();
        probes.get(1).acknowledged();
        assertThat(breaker.begin()).isEmpty();

        probes.getLast().acknowledged();

        assertThat(breaker.isOpen()).isFalse();
        send(10).forEach(Send::failed);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void restsAgainWhenOneOfThemFails() {
        open();
        clock.goOn(REST);

        send(2).getLast().failed();

        assertThat(breaker.begin()).isEmpty();
        clock.goOn(REST);
        assertThat(send(3)).hasSize(3);
    }

    @Test
    void restsAgainWhenOneOfThemGetsNoAnswer() {
        open();
        clock.goOn(REST);
        send(1);

        clock.goOn(SETTINGS.silence().plusNanos(1));

        assertThat(breaker.begin()).isEmpty();
    }

    @Test
    void judgesProbesByThemselvesAndNotByWhoWasBeforeThem() {
        var stuck = send(1).getFirst();
        clock.goOn(SETTINGS.silence().plusNanos(1));
        assertThat(breaker.begin()).isEmpty();
        clock.goOn(REST);
        var probes = send(3);

        stuck.failed();
        probes.forEach(Send::acknowledged);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void countsNoProbeThatWasNotTried() {
        open();
        clock.goOn(REST);

        send(2).forEach(Send::withdrawn);

        assertThat(send(3)).hasSize(3);
    }

    @Test
    void sendsCustomersElsewhereWhenItStaysOpenAndInvitesThemAgainAfterAWhile() {
        open();
        clock.goOn(Duration.ofSeconds(10));
        assertThat(breaker.isOpenForLong()).isFalse();

        send(1).forEach(Send::failed);
        clock.goOn(Duration.ofSeconds(1));
        assertThat(breaker.isOpenForLong()).isTrue();

        clock.goOn(Duration.ofSeconds(9));
        assertThat(breaker.isOpenForLong()).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    private void open() {
        send(20).forEach(Send::failed);
        assertThat(breaker.isOpen()).isTrue();
    }

    private List<Send> send(int orders) {
        return Stream.generate(breaker::begin)
                .limit(orders)
                .map(Optional::orElseThrow)
                .toList();
    }
}
