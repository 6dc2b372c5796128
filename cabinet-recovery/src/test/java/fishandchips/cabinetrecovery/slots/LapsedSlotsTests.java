package fishandchips.cabinetrecovery.slots;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fishandchips.cabinet.slots.LeaseResult.Lapsed;
import fishandchips.cabinet.slots.SlotLeases;
import fishandchips.station.exactlyonce.TransactionalIds;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FenceProducersResult;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LapsedSlotsTests {

    private static final Lapsed SECOND = new Lapsed(2, "somebody");
    private static final Lapsed THIRD = new Lapsed(3, "somebody else");

    private final Admin kafka = mock();
    private final FenceProducersResult fenced = mock();
    private final SlotLeases leases = mock();
    private final LapsedSlots slots = new LapsedSlots(leases, new TransactionalIds("preparer", 2), kafka);

    @BeforeEach
    void kafkaEndsWhatItIsAskedTo() {
        when(kafka.fenceProducers(anyCollection())).thenReturn(fenced);
        when(fenced.all()).thenReturn(KafkaFuture.completedFuture(null));
    }

    @Test
    void endsWhatWasLeftOpenAndThenFreesTheSlotsThatAreStillLapsedTheNextTime() throws Exception {
        slots.clear(List.of(SECOND, THIRD));

        slots.clear(List.of(SECOND, THIRD));

        var inOrder = inOrder(kafka, leases);
        inOrder.verify(kafka).fenceProducers(List.of("preparer-2-0"));
        inOrder.verify(kafka).fenceProducers(List.of("preparer-2-1"));
        inOrder.verify(leases).clear(SECOND);
        inOrder.verify(kafka).fenceProducers(List.of("preparer-3-0"));
        inOrder.verify(kafka).fenceProducers(List.of("preparer-3-1"));
        inOrder.verify(leases).clear(THIRD);
    }

    @Test
    void leavesAColleagueAloneWhoIsLateOnce() throws Exception {
        slots.clear(List.of(SECOND));
        slots.clear(List.of());

        slots.clear(List.of(SECOND));

        verifyNoInteractions(kafka, leases);
    }

    @Test
    void freesNothingOfWhichKafkaHasNotEndedAllAndTriesAgain() throws Exception {
        slots.clear(List.of(SECOND));
        when(fenced.all())
                .thenReturn(KafkaFuture.completedFuture(null))
                .thenReturn(failed())
                .thenReturn(KafkaFuture.completedFuture(null));

        slots.clear(List.of(SECOND));
        verify(leases, never()).clear(any());
        slots.clear(List.of(SECOND));

        verify(kafka, times(2)).fenceProducers(List.of("preparer-2-1"));
        verify(leases).clear(SECOND);
    }

    private static KafkaFuture<Void> failed() {
        var future = new KafkaFutureImpl<Void>();
        future.completeExceptionally(new IllegalStateException("No coordinator"));
        return future;
    }
}
