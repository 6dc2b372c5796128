package fishandchips.customers.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.customers.load.LoadCounts;
import fishandchips.customers.load.LoadCounts.Percentiles;
import fishandchips.customers.workload.Totals;
import fishandchips.customers.workload.Workload.ExpectedTotals;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Standstill} and {@link SimulationProgress}. */
class StandstillTests {

    private final Standstill standstill = new Standstill(Duration.ofSeconds(10));

    private static SimulationProgress after(int seconds, long ready, long waiting, OptionalLong handedOver) {
        var none = new Percentiles(Duration.ZERO, Duration.ZERO);
        return new SimulationProgress(
                new ExpectedTotals(new Totals(0, 0, Map.of()), 0, Duration.ZERO),
                Duration.ofSeconds(seconds),
                new LoadCounts(9, 0, 0, 8, new TreeMap<>(), 1, 0, ready, waiting, none, none),
                handedOver,
                Map.of());
    }

    @Test
    void isLongWhenNothingWasServedForSoLong() {
        assertThat(standstill.isLong(after(1, 3, 6, OptionalLong.of(3)))).isFalse();
        assertThat(standstill.isLong(after(11, 3, 6, OptionalLong.of(3)))).isFalse();
        assertThat(standstill.isLong(after(12, 3, 6, OptionalLong.of(3)))).isTrue();
    }

    @Test
    void beginsAnewWheneverSomethingIsServed() {
        standstill.isLong(after(1, 3, 6, OptionalLong.of(3)));

        assertThat(standstill.isLong(after(12, 4, 5, OptionalLong.of(3)))).isFalse();
        assertThat(standstill.isLong(after(20, 4, 5, OptionalLong.of(4)))).isFalse();
        assertThat(standstill.isLong(after(29, 4, 5, OptionalLong.of(4)))).isFalse();
    }

    @Test
    void isNoMatterOnceAllIsServed() {
        assertThat(after(1, 8, 1, OptionalLong.of(8)).isServed()).isTrue();
        assertThat(after(1, 8, 1, OptionalLong.of(7)).isServed()).isFalse();
        assertThat(after(1, 8, 1, OptionalLong.empty()).isServed()).isFalse();
        assertThat(after(1, 7, 2, OptionalLong.of(8)).isServed()).isFalse();
    }
}
