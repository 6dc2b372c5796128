package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPausesTests {

    private final RestartPauses pauses = new RestartPauses();

    @Test
    void growUpToAMinuteWhileAConnectorFailsAgainAndAgain() {
        assertThat(restarts(0, 400_000))
                .containsExactly(
                        1_000L, 3_000L, 7_000L, 15_000L, 31_000L, 63_000L, 123_000L, 183_000L, 243_000L, 303_000L,
                        363_000L);
    }

    @Test
    void areEachConnectorsOwn() {
        restarts(0, 10_000);

        assertThat(pauses.isDue("demo5", 10_000)).isFalse();
        assertThat(pauses.isDue("demo5", 11_000)).isTrue();
    }

    @Test
    void doNotForgetAConnectorThatSeemsToRunBetweenTwoFailures() {
        restarts(0, 16_000);

        assertThat(restarts(20_000, 40_000)).containsExactly(31_000L);
    }

    @Test
    void beginAnewOnceAConnectorHasNotFailedForAMinute() {
        restarts(0, 100_000);

        assertThat(restarts(160_001, 165_000)).containsExactly(161_001L, 163_001L);
    }

    /** When a connector is restarted that is seen failing every half second. */
    private List<Long> restarts(long fromMillis, long untilMillis) {
        var restarts = new ArrayList<Long>();
        for (var now = fromMillis; now < untilMillis; now += 500) {
            if (pauses.isDue("orders", now)) {
                restarts.add(now);
            }
        }
        return restarts;
    }
}
