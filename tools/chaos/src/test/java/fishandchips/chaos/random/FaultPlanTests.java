package fishandchips.chaos.random;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.chaos.fault.Fault;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTests {

    private static final Duration LENGTH = Duration.ofMinutes(10);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(FaultPlan.draw(42, LENGTH)).isEqualTo(FaultPlan.draw(42, LENGTH));
        assertThat(FaultPlan.draw(42, LENGTH)).isNotEqualTo(FaultPlan.draw(43, LENGTH));
    }

    @Test
    void hasPeaceBetweenFaultsAndNothingBrokenInTheEnd() {
        var steps = FaultPlan.draw(42, LENGTH).steps();

        assertThat(steps).hasSizeGreaterThan(30);
        for (var i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).at().minus(steps.get(i - 1).over()))
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
        }
        assertThat(steps.getLast().over()).isLessThan(LENGTH);
    }

    @Test
    void drawsEverythingThatIsNotHeldOutAndNothingElse() {
        var faultPool = new FaultPool(new Random(1));

        var verbs = Stream.generate(faultPool::draw)
                .limit(3_000)
                .map(Fault::toString)
                .map(Trial::verb)
                .collect(Collectors.toSet());

        assertThat(verbs).isEqualTo(Trial.verbs());
    }
}
