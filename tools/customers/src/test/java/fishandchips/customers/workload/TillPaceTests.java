package fishandchips.customers.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fishandchips.console.WrongUseException;
import fishandchips.customers.workload.Pace.Arrival;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link TillPace}. */
class TillPaceTests {

    private static final int TILLS = 3;

    private final TillPace pace = TillPace.parse("1s-1500ms").at(TILLS);
    private final List<Arrival> arrivals =
            Stream.generate(pace.arrivals(new Random(7))).limit(3_000).toList();

    @Test
    void bringsACustomerToEachTillAfterATimeBetweenTheShortestAndTheLongest() {
        for (var till = 0; till < TILLS; till++) {
            var times = timesAt(till);
            var gaps = IntStream.range(1, times.size())
                    .mapToObj(i -> times.get(i).minus(times.get(i - 1)).toMillis())
                    .toList();
            assertThat(gaps).hasSizeBetween(900, 1_100).allMatch(gap -> gap >= 1_000 && gap <= 1_500);
            assertThat(gaps).anyMatch(gap -> gap < 1_010).anyMatch(gap -> gap > 1_490);
        }
    }

    private List<Duration> timesAt(int till) {
        return arrivals.stream()
                .filter(arrival -> arrival.till() == till)
                .map(Arrival::time)
                .toList();
    }

    @Test
    void bringsNobodyBeforeTheOneBefore() {
        assertThat(arrivals.stream().map(Arrival::time)).isSorted();
    }

    @Test
    void knowsHowManyComeInASecond() {
        assertThat(pace.perSecond()).isCloseTo(2.4, within(0.001));
        assertThat(arrivals.size() / (arrivals.getLast().time().toMillis() / 1_000.0))
                .isCloseTo(pace.perSecond(), within(0.05));
    }

    @ParameterizedTest
    @CsvSource({
        "1s-1500ms, 3, a customer every 1s to 1500ms at each of 3 tills",
        "2s,        1, a customer every 2s at the till"
    })
    void saysWhatItIs(String text, int tills, String words) {
        assertThat(TillPace.parse(text).at(tills)).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2s-1s   | 2s-1s begins with the longer time; say it like 1s-1500ms.",
                "1s-     | 1s- does not say how often a customer comes; say it like 1s-1500ms, or 1s.",
                "1s-2s-3s| 1s-2s-3s does not say how often a customer comes; say it like 1s-1500ms, or 1s.",
                "often   | often is no time; say it like 500ms, 60s, 5m or 2h.",
                "0s-1s   | 0s is no time; say it like 500ms, 60s, 5m or 2h."
            })
    void refusesWhatIsNoPace(String text, String sentence) {
        assertThatThrownBy(() -> TillPace.parse(text))
                .isInstanceOf(WrongUseException.class)
                .hasMessage(sentence);
    }
}
