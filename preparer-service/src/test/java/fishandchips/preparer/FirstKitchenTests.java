package fishandchips.preparer;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portion;
import fishandchips.station.DeadLetters;
import fishandchips.station.Received;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link FirstKitchen}. */
class FirstKitchenTests {

    private final DeadLetters deadLetters = mock();
    private final Received<OrderEvent> first = placed(COD, CHIPS);
    private final Received<OrderEvent> second = placed(CHOW_MEIN);
    private final Received<OrderEvent> mixed = placed(COD, CHOW_MEIN);

    @Test
    void leavesTheWokItsOrders() {
        var own = new FirstKitchen(true, deadLetters).of(List.of(second, mixed, first));

        assertThat(own).containsExactly(mixed, first);
        verifyNoInteractions(deadLetters);
    }

    @Test
    void givesUpWhatAClosedKitchenWouldHaveToCook() {
        var own = new FirstKitchen(false, deadLetters).of(List.of(second, mixed, first));

        assertThat(own).containsExactly(first);
        verify(deadLetters).giveUp(second, "The second kitchen is closed.");
        verify(deadLetters).giveUp(mixed, "The second kitchen is closed.");
        verifyNoMoreInteractions(deadLetters);
    }

    private static Received<OrderEvent> placed(Portion... portions) {
        return new Received<>(
                new OrderPlaced(anOrderOf(portions)), new ConsumerRecord<>("orders", 3, 17, new byte[0], new byte[0]));
    }
}
