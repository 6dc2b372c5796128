package fishandchips.till;

import static fishandchips.till.Orders.SIX_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrdersInFlightTests {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private final OrdersInFlight orders = new OrdersInFlight(3);

    private void placed(UUID order, int seconds) {
        orders.onItsWay(order, SIX_O_CLOCK.plusSeconds(seconds), 0);
    }

    @Test
    void knowsHowManyThereAreAndSinceWhenTheOldestWaits() {
        placed(SECOND, 2);
        placed(FIRST, 1);
        placed(FIRST, 5);

        assertThat(orders.count()).isEqualTo(2);
        assertThat(orders.oldest()).contains(SIX_O_CLOCK.plusSeconds(1));

        orders.ready(FIRST);
        assertThat(orders.oldest()).contains(SIX_O_CLOCK.plusSeconds(2));

        orders.ready(SECOND);
        assertThat(orders.count()).isZero();
        assertThat(orders.oldest()).isEmpty();
    }

    @Test
    void waitsForNoOrderThatWasGivenUp() {
        placed(FIRST, 1);
        placed(SECOND, 2);

        orders.giveUp(FIRST, SIX_O_CLOCK, 0, "orders-dlt-0@7");

        assertThat(orders.count()).isEqualTo(1);
        assertThat(orders.oldest()).contains(SIX_O_CLOCK.plusSeconds(2));
    }

    @Test
    void waitsAgainForAnOrderThatWasSentAgainWhateverIsReadFirst() {
        orders.sendAgain(FIRST, SIX_O_CLOCK, 0, "orders-dlt-0@7");
        placed(FIRST, 1);
        orders.giveUp(FIRST, SIX_O_CLOCK, 0, "orders-dlt-0@7");
        orders.giveUp(FIRST, SIX_O_CLOCK, 0, "orders-dlt-0@7");
        assertThat(orders.count()).isEqualTo(1);

        orders.giveUp(FIRST, SIX_O_CLOCK, 0, "orders-dlt-0@9");
        assertThat(orders.count()).isZero();
    }

    @Test
    void countsNoOrderOfWhichNobodyCanTellWhetherItIsReady() {
        placed(FIRST, 1);
        placed(SECOND, 3);
        orders.onItsWay(THIRD, SIX_O_CLOCK, 1);

        orders.readyIsKnownSince(0, SIX_O_CLOCK.plusSeconds(2));

        assertThat(orders.count()).isEqualTo(2);
        assertThat(orders.oldest()).contains(SIX_O_CLOCK);
    }

    @Test
    void forgetsTheOrderThatWasPlacedLongestAgoWhenThereAreTooMany() {
        placed(FIRST, 1);
        placed(SECOND, 2);
        placed(THIRD, 3);

        placed(UUID.randomUUID(), 4);

        assertThat(orders.count()).isEqualTo(3);
        assertThat(orders.oldest()).contains(SIX_O_CLOCK.plusSeconds(2));
    }
}
