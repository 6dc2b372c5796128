package fishandchips.stockist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Sales}. */
class SalesTests {

    private static final Instant SATURDAY_SIX = Instant.parse("2026-11-21T18:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    private static Sales sales(Map<Instant, Long> byHour, LocalDate... open) {
        return new Sales(byHour, Set.of(open));
    }

    private static double expected(Sales sales, Duration time, int evenings) {
        return sales.expected(SATURDAY_SIX, time, SATURDAY_SIX, evenings);
    }

    @Test
    void expectsTheAverageOfTheSameHourOnEarlierEvenings() {
        var sales = sales(
                Map.of(
                        SATURDAY_SIX.minus(DAY), 10L,
                        SATURDAY_SIX.minus(DAY.multipliedBy(2)), 20L,
                        SATURDAY_SIX.minus(DAY.multipliedBy(3)), 600L,
                        SATURDAY_SIX.minus(DAY).plus(HOUR), 7_000L),
                SATURDAY.minusDays(1),
                SATURDAY.minusDays(2),
                SATURDAY.minusDays(3));

        assertThat(expected(sales, HOUR, 2)).isEqualTo(15);
        assertThat(expected(sales, HOUR, 3)).isEqualTo(210);
    }

    @Test
    void countsAnHourInWhichNothingWasSoldButNoEveningOnWhichTheShopWasClosed() {
        var sales = sales(
                Map.of(SATURDAY_SIX.minus(DAY.multipliedBy(3)), 12L),
                SATURDAY.minusDays(1), // open, and sold none of it in this hour
                SATURDAY.minusDays(3)); // and closed on the day between

        assertThat(expected(sales, HOUR, 2)).isEqualTo(6);
    }

    @Test
    void takesOfAnHourWhatLiesInTheTime() {
        var sales = sales(
                Map.of(SATURDAY_SIX.minus(DAY), 40L, SATURDAY_SIX.minus(DAY).plus(HOUR), 8L), SATURDAY.minusDays(1));
        var quarterPast = SATURDAY_SIX.plusSeconds(900);

        assertThat(sales.expected(quarterPast, HOUR, quarterPast, 3)).isCloseTo(30 + 2, within(0.001));
    }

    @Test
    void learnsNothingFromHoursThatAreNotOver() {
        var sales = sales(Map.of(SATURDAY_SIX, 500L, SATURDAY_SIX.minus(DAY), 10L), SATURDAY, SATURDAY.minusDays(1));

        var tomorrow = sales.expected(SATURDAY_SIX.plus(DAY), HOUR, SATURDAY_SIX.plusSeconds(1_800), 1);

        assertThat(tomorrow).isEqualTo(10);
    }

    @Test
    void expectsNothingWithoutAnEarlierEvening() {
        assertThat(expected(sales(Map.of()), DAY, 3)).isZero();
        assertThat(expected(sales(Map.of(SATURDAY_SIX, 9L), SATURDAY), DAY, 3)).isZero();
    }
}
