package fishandchips.cabinetrecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.cabinet.recovery.LeasedRecovery;
import fishandchips.cabinet.recovery.Trust;
import fishandchips.cabinetrecovery.replay.CabinetRecovery;
import fishandchips.station.StationSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link CabinetWatch}. */
class CabinetWatchTests {

    private static final Trust LOST = new Trust(true, true, 1);
    private static final Trust TRUSTED = new Trust(true, false, 1);

    private final CabinetTrust cabinet = mock();
    private final CabinetRecovery recovery = mock();
    private final CabinetTrustCheck check = new CabinetTrustCheck(cabinet);
    private final CabinetWatch watch = new CabinetWatch(
            cabinet, recovery, check, new StationSettings(1, null, Duration.ofMillis(1), Duration.ofMillis(2)));

    @Test
    void abandonsAStocktakingThatFailsUnexpectedly() throws Exception {
        LeasedRecovery stocktaking = mock();
        var fault = new IllegalStateException("A fault of ours");
        when(cabinet.look()).thenReturn(LOST);
        when(cabinet.begin()).thenReturn(Optional.of(stocktaking));
        doThrow(fault).when(recovery).run(any(), any());

        assertThatThrownBy(watch::look).isSameAs(fault); // the repeated task logs it

        verify(stocktaking).abandon();
    }

    @Test
    void waitsLongerWithEachStocktakingThatFails() throws Exception {
        when(cabinet.look()).thenReturn(LOST);
        when(cabinet.begin()).thenReturn(Optional.of(mock(LeasedRecovery.class)));
        doThrow(new TimeoutException("Kafka is away")).when(recovery).run(any(), any());

        assertThat(List.of(watch.look(), watch.look())).containsExactly(Duration.ofMillis(1), Duration.ofMillis(2));
    }

    @Test
    void looksAgainAfterAWhileWhenTheCabinetIsTrusted() throws Exception {
        when(cabinet.look()).thenReturn(TRUSTED);

        assertThat(watch.look()).isEqualTo(Duration.ofMillis(500));

        verifyNoInteractions(recovery);
    }

    @Test
    void sparesRedisTheQuestionWhyNobodyIsServedWhileTheCabinetIsTrusted() throws Exception {
        when(cabinet.look()).thenReturn(TRUSTED);
        watch.look();

        assertThat(check.reason()).isEmpty();

        verify(cabinet, never()).closed();
    }

    @Test
    void hasRedisSayWhyNobodyIsServedWhenTheCabinetIsLost() throws Exception {
        when(cabinet.look()).thenReturn(TRUSTED, LOST);
        when(cabinet.closed()).thenReturn(Optional.of("Nobody is served"));
        watch.look();
        watch.look();

        assertThat(check.reason()).contains("Nobody is served");
    }

    @Test
    void doesNotKnowThatTheCabinetIsTrustedWhileRedisIsAway() throws Exception {
        when(cabinet.look()).thenReturn(TRUSTED).thenThrow(new CabinetUnavailableException("Away", new IOException()));
        when(cabinet.closed()).thenReturn(Optional.of("Nobody is served"));
        watch.look();
        watch.look();

        assertThat(check.reason()).contains("Nobody is served");
    }
}
