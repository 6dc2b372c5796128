package fishandchips.customers.load;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link BackOff}. */
class BackOffTests {

    private static final TillAnswer NOBODY_KNOWS = new Unsure(504, "504");

    private final BackOff backOff = new BackOff(Duration.ofMillis(100), new Random(7));

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        assertThat(backOff.after(1, NOBODY_KNOWS)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(backOff.after(2, NOBODY_KNOWS)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(backOff.after(6, NOBODY_KNOWS)).isBetween(Duration.ofMillis(1_600), Duration.ofMillis(3_200));
        assertThat(backOff.after(60, NOBODY_KNOWS)).isBetween(Duration.ofMillis(1_600), Duration.ofMillis(3_200));
    }

    @Test
    void doesNotBringEverybodyBackAtTheSameMoment() {
        assertThat(Stream.generate(() -> backOff.after(1, NOBODY_KNOWS)).limit(100))
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsAtLeastAsLongAsATillAsks() {
        var pauses =
                Stream.generate(() -> backOff.after(1, busy(2))).limit(1_000).toList();

        assertThat(pauses)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(2_050), Duration.ofMillis(3_100)));
    }

    @Test
    void spreadsThoseWhoWereAskedToWaitEquallyLong() {
        var pauses =
                Stream.generate(() -> backOff.after(1, busy(4))).limit(1_000).toList();

        assertThat(pauses)
                .anyMatch(pause -> pause.compareTo(Duration.ofMillis(4_500)) < 0)
                .anyMatch(pause -> pause.compareTo(Duration.ofMillis(5_500)) > 0);
    }

    private static TillAnswer busy(int seconds) {
        return new Refused(503, Duration.ofSeconds(seconds), "busy");
    }
}
