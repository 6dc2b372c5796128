package fishandchips.shop.simulate.street;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.shop.simulate.evening.Share;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link RetryBudget}. */
class RetryBudgetTests {

    private final AtomicLong nanoTime = new AtomicLong(-5);

    private RetryBudget budget(int percent) {
        return new RetryBudget(new Share(percent), nanoTime::get);
    }

    private static long spendAll(RetryBudget budget) {
        return Stream.generate(budget::spend).takeWhile(may -> may).count();
    }

    @Test
    void allowsAFewRetriesToBeginWithAndThenOneForEveryFourthOrder() {
        var budget = budget(25);
        IntStream.range(0, 1_000).forEach(_ -> budget.earn());

        assertThat(spendAll(budget)).isEqualTo(260);
    }

    @Test
    void allowsAFewMoreASecondWhenEverybodyIsWaiting() {
        var budget = budget(25);
        spendAll(budget);

        nanoTime.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(spendAll(budget)).isEqualTo(5);
    }

    @Test
    void doesNotSaveUpTheFew() {
        var budget = budget(25);
        spendAll(budget);

        nanoTime.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(spendAll(budget)).isEqualTo(10);
    }

    @Test
    void allowsNoneWhenThereShallBeNone() {
        var budget = budget(0);

        nanoTime.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(budget.spend()).isFalse();
    }
}
