package fishandchips.bench.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacitySearchTests {

    private final CapacitySearch search = new CapacitySearch(50, 12_800, 0.1);

    @ParameterizedTest
    @ValueSource(doubles = {3, 20, 50, 51, 290, 799, 800, 2_842, 12_000})
    void findsTheHighestRateThatIsBorneToATenth(double bearable) throws Exception {
        var capacity = search.find(rate -> rate <= bearable, _ -> true);

        assertThat(capacity).isLessThanOrEqualTo(bearable).isCloseTo(bearable, within(0.1 * bearable + 1));
    }

    @Test
    void doublesTheRateUntilItIsTooMuchAndThenComesCloserFromBothSides() throws Exception {
        var asked = new ArrayList<Double>();

        var capacity = search.find(
                rate -> {
                    asked.add(rate);
                    return rate <= 330;
                },
                _ -> true);

        assertThat(asked).isEqualTo(List.of(50.0, 100.0, 200.0, 400.0, 300.0, 350.0, 325.0));
        assertThat(capacity).isEqualTo(325);
    }

    @Test
    void goesDownUntilTheRateIsBorneForLongerToo() throws Exception {
        var capacity = search.find(rate -> rate <= 1_000, rate -> rate <= 500);

        assertThat(capacity).isBetween(425.0, 500.0);
    }

    @Test
    void isNothingWhenNotEvenOneIsBorne() throws Exception {
        assertThat(search.find(_ -> false, _ -> true)).isZero();
        assertThat(search.find(_ -> true, _ -> false)).isZero();
    }

    @Test
    void neverTriesMoreThanTheMost() throws Exception {
        assertThat(search.find(_ -> true, _ -> true)).isEqualTo(12_800);
    }
}
