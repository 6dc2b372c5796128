package fishandchips.customers.load;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.customers.workload.Share;
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
        IntStream.range(0, 200).forEach(_ -> budget.earn());

        assertThat(spendAll(budget)).isEqualTo(60);
    }

    @Test
    void allowsOneForTenOrdersWhenTillsRefuseMany() {
        var budget = budget(100);
        spendAll(budget);
        hear(budget, 100, 2);

        IntStream.range(0, 205).forEach(_ -> budget.earn());

        assertThat(spendAll(budget)).isEqualTo(20);
    }

    @Test
    void shrinksAsRefusalsRise() {
        var budget = budget(100);
        spendAll(budget);
        hear(budget, 400, 8);

        IntStream.range(0, 100).forEach(_ -> budget.earn());

        assertThat(spendAll(budget)).isBetween(40L, 80L);
    }

    @Test
    void growsAgainWhenTillsAccept() {
        var budget = budget(100);
        spendAll(budget);
        hear(budget, 100, 1);
        hear(budget, 200, Integer.MAX_VALUE);

        IntStream.range(0, 100).forEach(_ -> budget.earn());

        assertThat(spendAll(budget)).isBetween(98L, 100L);
    }

    @Test
    void allowsFewerASecondWhenTillsRefuseMany() {
        var budget = budget(25);
        spendAll(budget);
        hear(budget, 100, 1);

        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(spendAll(budget)).isEqualTo(2);
    }

    @Test
    void doesNotSaveUpForAStorm() {
        var budget = budget(100);

        IntStream.range(0, 10_000).forEach(_ -> budget.earn());

        assertThat(spendAll(budget)).isEqualTo(100);
    }

    @Test
    void neverAllowsMoreThanItShall() {
        var budget = budget(5);
        spendAll(budget);
        hear(budget, 100, 1);

        IntStream.range(0, 100).forEach(_ -> budget.earn());

        assertThat(spendAll(budget)).isBetween(4L, 5L); // twentieths do not add up exactly
    }

    /** So many answers, of which each {@code nth} is a refusal. */
    private static void hear(RetryBudget budget, int answers, int nth) {
        IntStream.rangeClosed(1, answers).forEach(answer -> budget.heard(answer % nth != 0));
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
