package fishandchips.chaos.random;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.chaos.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrialTests {

    @Test
    void tryEveryFaultThatIsDrawn() {
        assertThat(Trial.all().flatMap(trial -> trial.words().stream()).map(Trial::verb))
                .containsAll(Trial.verbs());
    }

    @Test
    void areOfFaultsThatThePageDescribes() throws IOException {
        var page = Files.readString(Path.of("..", "..", "docs", "chaos.md"));

        assertThat(Trial.verbs()).allSatisfy(verb -> assertThat(page).contains("`./shop chaos %s".formatted(verb)));
    }

    @ParameterizedTest
    @MethodSource("fishandchips.chaos.random.Trial#all")
    void areWrittenInTheWordsFromWhichTheyAreRead(Trial trial) {
        assertThat(trial.words().stream().map(Fault::parse).toList()).isEqualTo(trial.faults());
    }
}
