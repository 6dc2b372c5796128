package fishandchips.bench.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RampTests {

    private final Ramp ramp = new Ramp(100, 2, 1_000);

    @Test
    void asksForMoreUntilItIsTooMuchAndNamesTheLastThatWasNot() {
        var asked = new ArrayList<Double>();

        var borne = ramp.climb(rate -> {
            asked.add(rate);
            return rate < 400;
        });

        assertThat(borne).isEqualTo(200);
        assertThat(asked).isEqualTo(List.of(100.0, 200.0, 400.0));
    }

    @Test
    void isNothingWhenTheFirstIsTooMuch() {
        assertThat(ramp.climb(_ -> false)).isZero();
    }

    @Test
    void endsWithoutAskingForMoreThanTheMost() {
        assertThat(ramp.climb(_ -> true)).isEqualTo(800);
    }
}
