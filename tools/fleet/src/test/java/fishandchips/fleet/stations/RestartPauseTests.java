package fishandchips.fleet.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartPauseTests {

    private static final Duration NEVER_WELL = Duration.ZERO;

    private final RestartPause pause = new RestartPause();

    @Test
    void doublesUpToFiveSeconds() {
        var pauses = Stream.generate(() -> pause.after(NEVER_WELL)).limit(7).map(Duration::toMillis);

        assertThat(pauses).containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
    }

    @Test
    void beginsAnewWhenTheStationWasWellForHalfAMinute() {
        pause.after(NEVER_WELL);
        pause.after(NEVER_WELL);

        assertThat(pause.after(Duration.ofSeconds(30))).isEqualTo(Duration.ofMillis(200));
        assertThat(pause.after(Duration.ofSeconds(29))).isEqualTo(Duration.ofMillis(400));
    }
}
