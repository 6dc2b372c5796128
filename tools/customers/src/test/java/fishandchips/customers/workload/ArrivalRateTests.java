package fishandchips.customers.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link ArrivalRate}. */
class ArrivalRateTests {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final ArrivalRate rush = new ArrivalRate.Rush(10, Duration.ofSeconds(100));

    @Test
    void bringsSoManyASecondWhenItIsSteady() {
        assertThat(new ArrivalRate.Steady(4).after(10)).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void bringsSoManyOnAverageByTheEndOfTheRush() {
        assertThat(rush.after(1_000)).isCloseTo(Duration.ofSeconds(100), A_MOMENT);
    }

    /** The areas under the curve: 0.135 up to 30 s, 0.1875 more up to 45 s, 0.4 more up to 65 s, 0.1875 up to 80 s. */
    @Test
    void isQuietThenTwiceAsQuickThenQuietAgain() {
        assertThat(rush.after(0)).isZero();
        assertThat(rush.after(135)).isCloseTo(Duration.ofSeconds(30), A_MOMENT);
        assertThat(rush.after(322.5)).isCloseTo(Duration.ofSeconds(45), A_MOMENT);
        assertThat(rush.after(342.5)).isCloseTo(Duration.ofSeconds(46), A_MOMENT);
        assertThat(rush.after(722.5)).isCloseTo(Duration.ofSeconds(65), A_MOMENT);
        assertThat(rush.after(910)).isCloseTo(Duration.ofSeconds(80), A_MOMENT);
    }

    @Test
    void bringsNobodyBeforeTheOneBefore() {
        assertThat(IntStream.range(0, 1_500).mapToObj(rush::after)).isSorted();
    }

    @Test
    void goesOnAsItEndedWhenSomebodyIsLate() {
        assertThat(rush.after(1_004)).isCloseTo(Duration.ofSeconds(101), A_MOMENT);
    }
}
