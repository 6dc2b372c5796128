package fishandchips.preparer;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Channel;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.station.Received;
import fishandchips.station.pace.SimulatedWork;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Preparer}: the cabinet answers exactly the question that each test expects, and nothing to others. */
class PreparerTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:30:01Z");

    private final HotCabinet cabinet = mock();
    private final SimulatedWork wrapping = mock();
    private final Preparer preparer = new Preparer(cabinet, wrapping, () -> NOW);

    private final Order order = new Order(
            UUID.randomUUID(),
            "F42",
            "till-1",
            Channel.TILL,
            List.of(Meal.of(COD, CHIPS), Meal.of(CHIPS)),
            List.of(),
            null,
            false,
            1000,
            NOW.minusSeconds(1));

    @Test
    void callsAnOrderReadyThatGotItsPortions() throws InterruptedException {
        when(cabinet.take(List.of(fromShelf(17)))).thenReturn(List.of(new TakeResult.Taken()));
        var placed = received(new OrderPlaced(order), 17);

        var outcomes = preparer.prepare(List.of(placed));

        assertThat(outcomes).containsExactly(new PreparerOutcome.Wrapped(placed, new OrderReady(order, false, NOW)));
    }

    @Test
    void asksTheCookForExactlyWhatIsLacking() throws InterruptedException {
        var lacking = Portions.of(CHIPS, 2);
        when(cabinet.take(List.of(fromShelf(17)))).thenReturn(List.of(new TakeResult.RanShort(lacking)));
        var placed = received(new OrderPlaced(order), 17);

        var outcomes = preparer.prepare(List.of(placed));

        assertThat(outcomes)
                .containsExactly(new PreparerOutcome.RanShort(placed, new CookRequest(order, lacking, NOW)));
    }

    @Test
    void takesWhatWasSetAsideForAnOrderThatTheCookHasSeenTo() throws InterruptedException {
        var setAside = new Taking.FromSetAside(order.orderId(), order.portions(), new RecordSource(3, 17));
        when(cabinet.take(List.of(setAside))).thenReturn(List.of(new TakeResult.Taken()));
        var cooked = received(new OrderCooked(order, Portions.of(COD, 1), NOW), 17);

        var outcomes = preparer.prepare(List.of(cooked));

        assertThat(outcomes).containsExactly(new PreparerOutcome.Wrapped(cooked, new OrderReady(order, true, NOW)));
    }

    @Test
    void servesAWholeBatchInOneCallAndInOrder() throws InterruptedException {
        when(cabinet.take(List.of(fromShelf(17), fromShelf(18), fromShelf(19))))
                .thenReturn(List.of(
                        new TakeResult.Duplicate(),
                        new TakeResult.Taken(),
                        new TakeResult.Unexpected("No such order.")));
        var records = List.of(
                received(new OrderPlaced(order), 17),
                received(new OrderPlaced(order), 18),
                received(new OrderPlaced(order), 19));

        var outcomes = preparer.prepare(records);

        assertThat(outcomes)
                .containsExactly(
                        new PreparerOutcome.Dropped(records.get(0)),
                        new PreparerOutcome.Wrapped(records.get(1), new OrderReady(order, false, NOW)),
                        new PreparerOutcome.Refused(records.get(2), "No such order."));
    }

    @Test
    void wrapsBeforeItTakesAnything() throws InterruptedException {
        when(cabinet.take(List.of(fromShelf(17)))).thenReturn(List.of(new TakeResult.Taken()));

        preparer.prepare(List.of(received(new OrderPlaced(order), 17)));

        var inOrder = inOrder(wrapping, cabinet);
        inOrder.verify(wrapping).perform();
        inOrder.verify(cabinet).take(anyList());
    }

    @Test
    void takesOnlyTheFirstKitchensPortionsOfAMixedOrderAndFinishesItsPart() throws InterruptedException {
        var mixed = anOrderOf(COD, CHOW_MEIN);
        var fromShelf = new Taking.FromShelf(mixed.orderId(), Portions.of(COD, 1), new RecordSource(3, 17));
        when(cabinet.take(List.of(fromShelf))).thenReturn(List.of(new TakeResult.Taken()));
        var placed = received(new OrderPlaced(mixed), 17);

        var outcomes = preparer.prepare(List.of(placed));

        assertThat(outcomes)
                .containsExactly(
                        new PreparerOutcome.FinishedPart(placed, new KitchenPart(mixed, Kitchen.FIRST, false, NOW)));
    }

    @Test
    void finishesItsPartOfAMixedOrderThatTheCookHasFriedFor() throws InterruptedException {
        var mixed = anOrderOf(COD, CHOW_MEIN);
        var setAside = new Taking.FromSetAside(mixed.orderId(), Portions.of(COD, 1), new RecordSource(3, 18));
        when(cabinet.take(List.of(setAside))).thenReturn(List.of(new TakeResult.Taken()));
        var cooked = received(new OrderCooked(mixed, Portions.of(COD, 1), NOW), 18);

        var outcomes = preparer.prepare(List.of(cooked));

        assertThat(outcomes)
                .containsExactly(
                        new PreparerOutcome.FinishedPart(cooked, new KitchenPart(mixed, Kitchen.FIRST, true, NOW)));
    }

    @Test
    void leavesTheCabinetAloneWhenThereIsNothingToPrepare() throws InterruptedException {
        assertThat(preparer.prepare(List.of())).isEmpty();

        verifyNoInteractions(wrapping, cabinet);
    }

    private Taking fromShelf(long offset) {
        return new Taking.FromShelf(order.orderId(), order.portions(), new RecordSource(3, offset));
    }

    private static Received<OrderEvent> received(OrderEvent event, long offset) {
        return new Received<>(event, new ConsumerRecord<>("orders", 3, offset, null, null));
    }
}
