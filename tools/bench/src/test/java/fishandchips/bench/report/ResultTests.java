package fishandchips.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import fishandchips.bench.report.Goal.Bound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of figures and goals. */
class ResultTests {

    private final Figures figures = new Figures();

    @Test
    void dividesRoundByRoundAndNotMedianByMedian() {
        rounds("shop", 10, 30, 90);
        rounds("floor", 10, 60, 100);

        var comparison = compared(Goal.atLeast(0.9, "shop", "floor"));

        assertThat(comparison.ratio()).isEqualTo(new Spread(0.5, 0.9, 1));
    }

    @Test
    void dividesEachRoundByWhatWasMeasuredOnceForAll() {
        rounds("shop", 10, 30, 90);
        rounds("floor", 100);

        assertThat(compared(Goal.atLeast(0.8, "shop", "floor")).ratio()).isEqualTo(new Spread(0.1, 0.3, 0.9));
    }

    @Test
    void meetsAGoalWithTheRatioInTheMiddle() {
        rounds("shop", 1, 9, 20);
        rounds("floor", 10, 10, 10);

        assertThat(compared(Goal.atLeast(0.9, "shop", "floor")).met()).isTrue();
        assertThat(compared(Goal.atLeast(0.91, "shop", "floor")).met()).isFalse();
        assertThat(compared(Goal.atMost(0.9, "shop", "floor")).met()).isTrue();
        assertThat(compared(Goal.atMost(0.89, "shop", "floor")).met()).isFalse();
    }

    @Test
    void comparesAFigureWithoutAFloorByItself() {
        rounds("shop", 6, 5, 9);

        var comparison = compared(new Goal("shop", null, Bound.AT_MOST, 7));

        assertThat(comparison.ratio()).isEqualTo(new Spread(5, 6, 9));
        assertThat(comparison.met()).isTrue();
    }

    @Test
    void namesAFigureThatWasNotMeasured() {
        rounds("shop", 1);

        assertThatNullPointerException()
                .isThrownBy(() -> compared(Goal.atLeast(1, "shop", "floor")))
                .withMessage("floor");
    }

    @Test
    void saysARemarkOnce() {
        figures.remark("The machine was busy.");
        figures.remark("The machine was busy.");

        assertThat(figures.result("till", List.of()).remarks()).containsExactly("The machine was busy.");
    }

    private void rounds(String name, double... values) {
        for (var value : values) {
            figures.add(name, Unit.PER_SECOND, value);
        }
    }

    private Comparison compared(Goal goal) {
        return figures.result("preparer", List.of(goal)).comparisons().getFirst();
    }
}
