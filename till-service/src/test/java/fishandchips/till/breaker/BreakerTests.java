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
            new BreakerSettings(Duration.ofSeconds(2), REST, 3, Duration.ofSeconds(10));

    private final SteppedClock clock = new SteppedClock();
    private final Breaker breaker = new Breaker(SETTINGS, clock);

    @Test
    void letsOrdersThroughWhileTheyAreAcknowledged() {
        send(100).forEach(Send::acknowledged);

        assertThat(breaker.begin()).isPresent();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void opensWhenManyInARowHaveFailed() {
        send(19).forEach(Send::failed);
        assertThat(breaker.isOpen()).isFalse();

        send(1).forEach(Send::failed);

        assertThat(breaker.begin()).isEmpty();
    }

    @Test
    void staysClosedWhileAnythingIsAcknowledged() {
        for (var i = 0; i < 10; i++) {
            send(19).forEach(Send::failed);
            send(1).forEach(Send::acknowledged);
        }

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void doesNotCountFailuresOfOrdersThatWereSentBeforeTheLastAcknowledgement() {
        var stuck = send(30);
        send(1).forEach(Send::acknowledged);

        stuck.forEach(Send::failed);

        assertThat(breaker.isOpen()).isFalse();
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
    void staysClosedWhileKafkaAnswersAnythingElse() {
        send(1);
        clock.goOn(SETTINGS.silence());
        breaker.heard();

        clock.goOn(SETTINGS.silence());

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void letsAFewFindOutAsSoonAsKafkaAnswersAnything() {
        open();

        breaker.heard();

        assertThat(send(3)).hasSize(3);
        assertThat(breaker.begin()).isEmpty();
    }

    @Test
    void closesAsSoonAsAnOrderFromBeforeIsAcknowledged() {
        var slow = send(1).getFirst();
        clock.goOn(SETTINGS.silence().plusNanos(1));
        assertThat(breaker.begin()).isEmpty();

        slow.acknowledged();

        assertThat(breaker.begin()).isPresent();
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
    void closesWhenOneOfThemIsAcknowledged() {
        open();
        clock.goOn(REST);
        var probes = send(3);
        assertThat(breaker.begin()).isEmpty();

        probes.getFirst().acknowledged();

        assertThat(breaker.isOpen()).isFalse();
        send(19).forEach(Send::failed);
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
