package fishandchips.shop.simulate.street;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.shop.simulate.evening.Share;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link RetryBudget}. */
class RetryBudgetTests {

    @Test
    void allowsAFewRetriesToBeginWithAndThenOneForEveryFifthOrder() {
        var budget = new RetryBudget(new Share(20));
        IntStream.range(0, 1_000).forEach(_ -> budget.earn());

        var allowed = Stream.generate(budget::spend).limit(1_000).filter(may -> may);

        assertThat(allowed.count()).isBetween(209L, 210L); // a fifth has no exact sum
    }

    @Test
    void allowsNoneWhenThereShallBeNone() {
        assertThat(new RetryBudget(new Share(0)).spend()).isFalse();
    }
}
