package fishandchips.audit;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Portions;
import org.junit.jupiter.api.Test;

/** How orders are counted that were given up, and sent again. */
class DeadLetterAccountsIT extends ConsistentWorld {

    @Test
    void doesNotTakeALetterOfTheAccountantsForTheEndOfAnOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("accountant", order, placed);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void doesNotTakeALetterAboutAnotherRecordForTheEndOfAnOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("preparer", order, shelfPlaced);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void doesNotTakeAnUnusableRecordForTheEndOfAnOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.unusable("preparer", order, placed);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void countsOrdersThatAreGivenUpAndNotLetters() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        var letter = world.givenUp("preparer", order, placed);
        world.givenUp("preparer", order, placed);
        world.settled(order, letter, "dropped");
        world.entered(order);
        world.atRest();

        var reckoning = cashUp();

        assertThat(reckoning.isGreen()).isTrue();
        assertThat(TillRoll.of(reckoning))
                .anyMatch(line -> line.endsWith("placed 4 = ready 2 + given up 2 + in flight 0"));
    }

    @Test
    void countsAnOrderAsReadyThatWasSentAgain() throws Exception {
        var order = anOrderOf(PLAICE);
        world.placed(order);
        var requested = world.requested(order, Portions.of(PLAICE, 1));
        world.settled(order, world.givenUp("cook", order, requested), "redriven");
        world.placed(order);
        world.requested(order, Portions.of(PLAICE, 1));
        world.cooked(order, Portions.of(PLAICE, 1));
        world.served(order, 'C');
        world.counted("fried.plaice", 1);
        world.ready(order);
        world.entered(order);
        world.handedOver(order);
        world.atRest();

        var reckoning = cashUp();

        assertThat(breaches(reckoning)).isEmpty();
        assertThat(TillRoll.of(reckoning))
                .anyMatch(line -> line.endsWith("placed 4 = ready 3 + given up 1 + in flight 0"));
    }

    @Test
    void findsAnOrderThatIsLostAfterItWasSentAgain() throws Exception {
        var order = anOrderOf(COD);
        world.settled(order, world.givenUp("preparer", order, world.placed(order)), "redriven");
        var again = world.placed(order);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(again)));
    }

    @Test
    void countsAnOrderAsGivenUpThatFailsAgainAfterItWasSentAgain() throws Exception {
        var order = anOrderOf(COD);
        world.settled(order, world.givenUp("preparer", order, world.placed(order)), "redriven");
        world.givenUp("preparer", order, world.placed(order));
        world.entered(order);
        world.atRest();

        assertThat(cashUp().isGreen()).isTrue();
    }
}
