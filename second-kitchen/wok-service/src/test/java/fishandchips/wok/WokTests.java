package fishandchips.wok;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.SPRING_ROLLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Wok} with its {@link WokMemory}. */
class WokTests {

    private static final Instant NOW = Instant.parse("2026-12-01T18:30:01Z");
    private static final int PARTITION = 3;

    private final WokMemory memory = new WokMemory();
    private final SimulatedWork cooking = mock();
    private final Wok wok = new Wok(memory, cooking, () -> NOW);

    @Test
    void makesAnOrderForTheSecondKitchenOnlyReady() throws InterruptedException {
        var order = anOrderOf(CHOW_MEIN, SPRING_ROLLS);
        var placed = placed(order, 17);

        var outcomes = wok.cook(List.of(placed));

        assertThat(outcomes).containsExactly(new WokOutcome.Ready(placed, new OrderReady(order, false, NOW)));
    }

    @Test
    void finishesItsPartOfAMixedOrder() throws InterruptedException {
        var order = anOrderOf(COD, CHOW_MEIN);
        var placed = placed(order, 17);

        var outcomes = wok.cook(List.of(placed));

        assertThat(outcomes)
                .containsExactly(
                        new WokOutcome.FinishedPart(placed, new KitchenPart(order, Kitchen.SECOND, false, NOW)));
    }

    @Test
    void leavesOrdersOfTheFirstKitchenAndCookedOnesAlone() throws InterruptedException {
        var cooked = new OrderCooked(anOrderOf(COD, CHOW_MEIN), Portions.of(COD, 1), NOW);

        var outcomes = wok.cook(List.of(placed(anOrderOf(COD, CHIPS), 17), received(cooked, 18)));

        assertThat(outcomes).isEmpty();
        verifyNoInteractions(cooking);
    }

    @Test
    void dropsASecondRecordOfTheSameOrderInTheSameBatchAndLater() throws InterruptedException {
        var order = anOrderOf(CHOW_MEIN);

        var first = wok.cook(List.of(placed(order, 17), placed(order, 18)));
        var later = wok.cook(List.of(placed(order, 19)));

        assertThat(first)
                .extracting(outcome -> outcome instanceof WokOutcome.Ready)
                .containsExactly(true, false);
        assertThat(later).singleElement().isInstanceOf(WokOutcome.Dropped.class);
        verify(cooking, times(1)).perform();
    }

    @Test
    void cooksTheSameRecordAgainAfterARollback() throws InterruptedException {
        var placed = placed(anOrderOf(CHOW_MEIN), 17);
        var first = wok.cook(List.of(placed));

        var again = wok.cook(List.of(placed));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void dropsARecordThatIsReplayedAfterItsOrderWasCommitted() throws InterruptedException {
        var placed = placed(anOrderOf(CHOW_MEIN), 17);
        wok.cook(List.of(placed));
        memory.forgetUncommitted(PARTITION);
        memory.remember(PARTITION, placed.event().orderId());

        var replayed = wok.cook(List.of(placed));

        assertThat(replayed).containsExactly(new WokOutcome.Dropped(placed));
    }

    @Test
    void cooksAnOrderWhoseBatchAnotherWokNeverCommitted() throws InterruptedException {
        var placed = placed(anOrderOf(CHOW_MEIN), 17);
        wok.cook(List.of(placed));
        memory.forgetUncommitted(PARTITION);

        var redriven = placed(placed.event().order(), 25);
        var outcomes = wok.cook(List.of(redriven));

        assertThat(outcomes).singleElement().isInstanceOf(WokOutcome.Ready.class);
    }

    private static Received<OrderEvent> placed(Order order, long offset) {
        return received(new OrderPlaced(order), offset);
    }

    private static Received<OrderEvent> received(OrderEvent event, long offset) {
        return new Received<>(event, new ConsumerRecord<>("orders", PARTITION, offset, new byte[0], new byte[0]));
    }
}
