package fishandchips.cook;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.CookResult.AllSetAside;
import fishandchips.cabinet.HotCabinet.CookResult.Duplicate;
import fishandchips.cabinet.HotCabinet.CookResult.StillLacks;
import fishandchips.cabinet.HotCabinet.CookResult.Unexpected;
import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Channel;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.Portions;
import fishandchips.station.Received;
import fishandchips.station.pace.SimulatedWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Cook}. */
class CookTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:30:01Z");

    private static final Portions BATCHES = Portions.of(Map.of(COD, 8, PLAICE, 1, CHIPS, 10, PIE, 6));

    private final HotCabinet cabinet = mock();
    private final Fryer fryer = mock();
    private final Cook cook = new Cook(cabinet, fryer, BATCHES, () -> NOW);

    @Test
    void friesWhatAllOrdersOfTheBatchLackTogetherAndRoundsUpToWholeBatches() throws InterruptedException {
        var requests = List.of(request(), request());
        when(cabinet.claim(anyList()))
                .thenReturn(List.of(
                        new StillLacks(Portions.of(Map.of(COD, 5, PLAICE, 3))),
                        new StillLacks(Portions.of(Map.of(COD, 4, PIE, 1)))));
        when(cabinet.setAside(anyList(), any()))
                .thenReturn(new Fry(
                        List.of(new AllSetAside(Portions.of(COD, 5)), new AllSetAside(Portions.of(COD, 4))),
                        Portions.of(Map.of(COD, 9, PLAICE, 3, PIE, 1))));

        var cooking = cook.cook(requests);

        var fried = Portions.of(Map.of(COD, 16, PLAICE, 3, PIE, 6));
        var inOrder = inOrder(fryer, cabinet);
        inOrder.verify(fryer).fry(fried);
        inOrder.verify(cabinet)
                .setAside(requests.stream().map(CookTests::shortOrder).toList(), fried);
        assertThat(cooking.leftOver()).isEqualTo(Portions.of(Map.of(COD, 7, PIE, 5)));
    }

    @Test
    void sendsEachOrderBackWithWhatWasFriedForIt() throws InterruptedException {
        var requests = List.of(request(), request(), request(), request());
        when(cabinet.claim(anyList()))
                .thenReturn(List.of(
                        new Duplicate(),
                        new StillLacks(Portions.of(PLAICE, 2)),
                        new Unexpected("No such order."),
                        new AllSetAside(Portions.NONE)));
        when(cabinet.setAside(eq(requests.stream().map(CookTests::shortOrder).toList()), any()))
                .thenReturn(new Fry(
                        List.of(
                                new Duplicate(),
                                new AllSetAside(Portions.of(PLAICE, 2)),
                                new Unexpected("No such order."),
                                new AllSetAside(Portions.NONE)),
                        Portions.of(PLAICE, 2)));

        var cooking = cook.cook(requests);

        assertThat(cooking.outcomes())
                .containsExactly(
                        new CookOutcome.Dropped(requests.get(0)),
                        cooked(requests.get(1), Portions.of(PLAICE, 2)),
                        new CookOutcome.Refused(requests.get(2), "No such order."),
                        cooked(requests.get(3), Portions.NONE));
    }

    @Test
    void friesNothingWhenTheShelfHasItAllByNow() throws InterruptedException {
        when(cabinet.claim(anyList())).thenReturn(List.of(new AllSetAside(Portions.NONE)));

        cook.cook(List.of(request()));

        verifyNoInteractions(fryer);
        verify(cabinet, never()).setAside(anyList(), any());
    }

    @Test
    void callsTheCabinetOnceWhenFryingTakesNoTimeAndStillFriesWholeBatches() throws InterruptedException {
        var requests = List.of(request(), request());
        var orders = requests.stream().map(CookTests::shortOrder).toList();
        when(cabinet.cookAtOnce(orders))
                .thenReturn(new Fry(
                        List.of(new AllSetAside(Portions.of(COD, 5)), new Duplicate()),
                        Portions.of(Map.of(COD, 5, PLAICE, 1))));

        var cooking = new Cook(cabinet, Fryer.of(SimulatedWork.NONE), BATCHES, () -> NOW).cook(requests);

        assertThat(cooking.outcomes())
                .containsExactly(
                        cooked(requests.get(0), Portions.of(COD, 5)), new CookOutcome.Dropped(requests.get(1)));
        assertThat(cooking.leftOver()).isEqualTo(Portions.of(COD, 3));
        verify(cabinet).cookAtOnce(orders);
        verifyNoMoreInteractions(cabinet);
    }

    @Test
    void topsUpABatchOfWhateverRunsLow() throws InterruptedException {
        when(cabinet.levels()).thenReturn(shelf(Portions.of(Map.of(COD, 3, CHIPS, 9))));

        var fried = cook.topUp(Portions.of(Map.of(COD, 4, CHIPS, 5)));

        verify(fryer).fry(Portions.of(COD, 8));
        assertThat(fried).isEqualTo(Portions.of(COD, 8));
    }

    @Test
    void friesABatchOfTheSizeThatItIsTold() throws InterruptedException {
        var batches = Portions.of(Map.of(COD, 10, PLAICE, 1, CHIPS, 20, PIE, 6));
        when(cabinet.levels()).thenReturn(shelf(Portions.NONE));

        var fried = new Cook(cabinet, fryer, batches, () -> NOW).topUp(Portions.of(Map.of(COD, 1, CHIPS, 1)));

        assertThat(fried).isEqualTo(Portions.of(Map.of(COD, 10, CHIPS, 20)));
    }

    @Test
    void leavesAFullCabinetAlone() throws InterruptedException {
        when(cabinet.levels()).thenReturn(shelf(Portions.of(Map.of(COD, 4, CHIPS, 5))));

        var fried = cook.topUp(Portions.of(Map.of(COD, 4, CHIPS, 5)));

        verifyNoInteractions(fryer);
        assertThat(fried).isEqualTo(Portions.NONE);
    }

    private static CabinetLevels shelf(Portions portions) {
        return new CabinetLevels(portions, Portions.NONE, Portions.NONE, portions, 0, 0);
    }

    private static CookOutcome cooked(Received<CookRequest> request, Portions fried) {
        return new CookOutcome.Cooked(request, new OrderCooked(request.event().order(), fried, NOW));
    }

    private static ShortOrder shortOrder(Received<CookRequest> request) {
        var order = request.event().order();
        return new ShortOrder(order.orderId(), order.portions(), new RecordSource(2, 5));
    }

    private static Received<CookRequest> request() {
        var order = new Order(
                UUID.randomUUID(),
                "F42",
                "till-1",
                Channel.TILL,
                List.of(Meal.of(PLAICE, PLAICE)),
                List.of(),
                null,
                false,
                1300,
                NOW.minusSeconds(1));
        var event = new CookRequest(order, Portions.of(PLAICE, 2), NOW);
        return new Received<>(event, new ConsumerRecord<>("cook-requests", 2, 5, null, null));
    }
}
