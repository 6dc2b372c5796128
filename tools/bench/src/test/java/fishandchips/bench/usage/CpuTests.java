package fishandchips.bench.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTests {

    private final Cpu before = new Cpu(Map.of("till-1", Duration.ofMillis(500), "kafka", Duration.ofSeconds(2)));

    @Test
    void dividesWhatWasUsedSinceThenByTheOrders() {
        var now = new Cpu(Map.of("till-1", Duration.ofMillis(600), "kafka", Duration.ofSeconds(2)));

        assertThat(now.microsEachSince(before, 1_000)).isEqualTo(Map.of("till-1", 100.0, "kafka", 0.0));
        assertThat(now.microsOfAllSince(before, 1_000)).isEqualTo(100);
    }

    @Test
    void takesAllThatOneHasUsedThatWasNotThereBefore() {
        var now = new Cpu(Map.of("cook-1", Duration.ofMillis(30)));

        assertThat(now.microsEachSince(before, 10)).isEqualTo(Map.of("cook-1", 3_000.0));
    }
}
