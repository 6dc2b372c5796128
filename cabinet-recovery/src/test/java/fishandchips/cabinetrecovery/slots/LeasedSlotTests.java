package fishandchips.cabinetrecovery.slots;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fishandchips.cabinet.slots.LeaseResult.Leased;
import fishandchips.cabinet.slots.LeaseResult.Refused;
import fishandchips.cabinet.slots.SlotLeases;
import fishandchips.station.StationEvent.OpenAgain;
import fishandchips.station.StationSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Unit tests for {@link LeasedSlot}: its renewal when something unexpected fails. */
class LeasedSlotTests {

    private final SlotLeases leases = mock();
    private final ApplicationEventPublisher events = mock();
    private final LeasedSlot slot = new LeasedSlot(
            leases, mock(), mock(), new StationSettings(1, null, Duration.ofMillis(1), Duration.ofMillis(2)), events);

    @AfterEach
    void close() {
        slot.close();
    }

    private void leaseOne() {
        when(leases.take()).thenReturn(new Leased(1, List.of()));
        slot.attempt();
    }

    @Test
    void renewsTheLeaseAgainAfterAnUnexpectedFailure() {
        when(leases.renew(1)).thenThrow(new IllegalStateException("Redis answers nonsense"));

        leaseOne();

        await().untilAsserted(() -> verify(leases, atLeast(3)).renew(1));
    }

    @Test
    void asksTheStationToOpenAgainUntilItHasBeenAsked() {
        when(leases.renew(1)).thenReturn(new Refused());
        doThrow(new IllegalStateException("Not now")).doNothing().when(events).publishEvent(any(OpenAgain.class));

        leaseOne();

        await().untilAsserted(() -> verify(events, times(2)).publishEvent(any(OpenAgain.class)));
    }
}
