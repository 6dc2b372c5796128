package fishandchips.audit;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Breaches in the ledger and in the handovers: laws 3 and 4. */
class BookBreachesIT extends ConsistentWorld {

    @Test
    void findsAWrongTotalInTheLedger() throws Exception {
        world.struckOut(cooked);
        world.entered(cooked, cooked.totalPence() + 1);

        assertThatOnly("3 wrong total %s %s".formatted(cooked.orderId(), at(cookedPlaced)));
    }

    @Test
    void findsAnOrderThatIsNotInTheLedger() throws Exception {
        world.struckOut(cooked);

        assertThatOnly("3 lost %s %s".formatted(cooked.orderId(), at(cookedPlaced)));
    }

    @Test
    void findsAnOrderThatIsInTheLedgerTwice() throws Exception {
        world.entered(cooked);

        assertThatOnly("3 duplicate %s %s".formatted(cooked.orderId(), at(cookedPlaced)));
    }

    @Test
    void findsAnOrderInTheLedgerThatWasNeverPlaced() throws Exception {
        var order = anOrderOf(COD);
        world.entered(order);

        assertThatOnly("3 unexpected %s null".formatted(order.orderId()));
    }

    @Test
    void findsAnOrderThatWasHandedOverTwice() throws Exception {
        world.handedOver(cooked);

        assertThatOnly("4 duplicate %s %s".formatted(cooked.orderId(), at(cookedReady)));
    }

    @Test
    void countsAnOrderThatWasThrownAwayAsGone() throws Exception {
        world.takenBack(fromShelf);
        world.thrownAway(fromShelf);

        assertThat(cashUp().isGreen()).isTrue();
    }

    @Test
    void findsAnOrderThatWasHandedOverAndThrownAway() throws Exception {
        world.thrownAway(cooked);

        assertThatOnly("4 duplicate %s %s".formatted(cooked.orderId(), at(cookedReady)));
    }

    @Test
    void findsAnOrderThatWasNeverHandedOver() throws Exception {
        world.takenBack(fromShelf);

        assertThatOnly("4 lost %s %s".formatted(fromShelf.orderId(), at(shelfReady)));
    }
}
