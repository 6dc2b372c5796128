package fishandchips.station.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link WorkingTime}. */
class WorkingTimeTests {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @Test
    void drawsAnotherTimeForEachPieceOfWork() {
        var time = new WorkingTime(HALF_A_SECOND, ONE_SECOND);
        var random = new Random(7);

        var drawn = Stream.generate(() -> time.draw(random)).limit(1_000).toList();

        assertThat(drawn).allMatch(each -> each.compareTo(HALF_A_SECOND) >= 0 && each.compareTo(ONE_SECOND) <= 0);
        assertThat(drawn).anyMatch(each -> each.toMillis() < 510).anyMatch(each -> each.toMillis() > 990);
    }

    @Test
    void drawsTheOnlyTimeThatThereIs() {
        assertThat(WorkingTime.always(ONE_SECOND).draw(new Random(7))).isEqualTo(ONE_SECOND);
    }

    @Test
    void isOnlyThereWhenItIsSet() {
        assertThat(WorkingTime.between("shop.x", null, null)).isEmpty();
        assertThat(WorkingTime.between("shop.x", HALF_A_SECOND, ONE_SECOND))
                .contains(new WorkingTime(HALF_A_SECOND, ONE_SECOND));
        assertThat(WorkingTime.between("shop.x", Duration.ZERO, WorkingTime.LONGEST))
                .contains(new WorkingTime(Duration.ZERO, WorkingTime.LONGEST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500  |       | Set both shop.x.min and shop.x.max, or neither: only one of them is set.",
                "     | 500   | Set both shop.x.min and shop.x.max, or neither: only one of them is set.",
                "1000 | 500   | shop.x.min must not be longer than shop.x.max: 1000ms is longer than 500ms.",
                "-1   | 500   | shop.x.min must be 0ms to 15000ms, not -1ms: Kafka aborts the transaction of a batch that takes too long.",
                "0    | 15001 | shop.x.max must be 0ms to 15000ms, not 15001ms: Kafka aborts the transaction of a batch that takes too long."
            })
    void saysInOneSentenceWhatIsWrong(@Nullable Long min, @Nullable Long max, String sentence) {
        assertThatThrownBy(() -> WorkingTime.between("shop.x", millis(min), millis(max)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static @Nullable Duration millis(@Nullable Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
