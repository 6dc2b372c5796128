package fishandchips.bench.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.bench.load.Served;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class RecoveryTests {

    private static final Served BEFORE = answered(100, 0, 30);
    private static final Served GOOD = answered(100, 0, 45);

    @Test
    void isImmediateWhenEachSecondIsAsBefore() {
        assertThat(Recovery.seconds(List.of(GOOD, GOOD, GOOD), BEFORE)).isZero();
    }

    @Test
    void lastsUntilAllThatFollowsIsAsBefore() {
        assertThat(Recovery.seconds(List.of(answered(90, 10, 30), GOOD, answered(98, 2, 30), GOOD), BEFORE))
                .isEqualTo(3);
    }

    @Test
    void isNotThereWhileAnswersTakeLongerThanBefore() {
        assertThat(Recovery.seconds(List.of(answered(100, 0, 61), GOOD), BEFORE))
                .isEqualTo(1);
        assertThat(Recovery.seconds(List.of(answered(100, 0, 61)), answered(100, 0, 40)))
                .isZero();
    }

    @Test
    void takesAllSecondsWhenTheLastIsNotAsBefore() {
        assertThat(Recovery.seconds(List.of(GOOD, answered(0, 100, 0)), BEFORE)).isEqualTo(2);
    }

    private static Served answered(long accepted, long refused, long millis) {
        var micros = new Histogram(3);
        micros.recordValueWithCount(millis * 1_000, accepted);
        return new Served(accepted, refused, 0, 0, Duration.ofSeconds(1), micros, new Histogram(3));
    }
}
