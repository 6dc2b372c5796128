package fishandchips.station.stocktaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fishandchips.cabinet.stocktaking.CabinetTrust;
import fishandchips.cabinet.stocktaking.Stocktaking;
import fishandchips.cabinet.stocktaking.Trust;
import fishandchips.station.StationSettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link CabinetWatch}. */
class CabinetWatchTests {

    private static final Trust LOST = new Trust(true, true, 1);

    private final CabinetTrust cabinet = mock();
    private final Stocktaker stocktaker = mock();
    private final CabinetWatch watch = new CabinetWatch(
            cabinet, stocktaker, new StationSettings(1, null, Duration.ofMillis(1), Duration.ofMillis(2)));

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void goesOnAfterAnUnexpectedFailure() {
        when(cabinet.look()).thenThrow(new IllegalStateException("Redis does not say its run_id."));

        watch.start();

        await().untilAsserted(() -> verify(cabinet, atLeast(3)).look());
        assertThat(watch.isRunning()).isTrue();
    }

    @Test
    void abandonsAStocktakingThatFailsUnexpectedly() throws Exception {
        Stocktaking stocktaking = mock();
        when(cabinet.look()).thenReturn(LOST);
        when(cabinet.begin()).thenReturn(Optional.of(stocktaking));
        doThrow(new IllegalStateException("A fault of ours")).when(stocktaker).takeStock(any(), any());

        watch.start();

        await().untilAsserted(() -> verify(stocktaking, atLeast(2)).abandon());
    }

    @Test
    void runsFromStartToStop() {
        assertThat(watch.isRunning()).isFalse();
        watch.start();
        assertThat(watch.isRunning()).isTrue();

        watch.stop();

        assertThat(watch.isRunning()).isFalse();
    }
}
