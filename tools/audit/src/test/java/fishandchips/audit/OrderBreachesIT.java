package fishandchips.audit;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Order;
import fishandchips.contract.Portions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Breaches of what is promised of each order: laws 2, 5 and 6. */
class OrderBreachesIT extends ConsistentWorld {

    @Test
    void findsALostOrder() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.entered(order);
        world.atRest();

        assertThatOnly("2 lost %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void findsAnOrderThatIsReadyTwice() throws Exception {
        var again = world.ready(fromShelf);
        world.atRest();

        assertThatOnly("2 duplicate %s %s".formatted(fromShelf.orderId(), at(again)));
    }

    @Test
    void findsAnOrderThatIsReadyAndWasNeverPlaced() throws Exception {
        var order = anOrderOf(COD);
        world.served(order, 'T');
        world.counted("shelf.cod", -1);
        var ready = world.ready(order);
        world.handedOver(order);
        world.atRest();

        assertThatOnly("2 unexpected %s %s".formatted(order.orderId(), at(ready)));
    }

    @Test
    void findsAnAcknowledgedOrderThatIsNotInTheLog() throws Exception {
        var orderId = UUID.randomUUID();
        world.journal(orderId, "sent", "unknown", "sent", "ok");

        assertThatOnly("5 lost %s null".formatted(orderId));
    }

    @Test
    void findsAnOrderInTheLogThatFailedForSure() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("preparer", order, placed);
        world.entered(order);
        world.journal(order.orderId(), "sent", "failed", "sent", "failed");
        world.atRest();

        assertThatOnly("5 aborted read %s %s".formatted(order.orderId(), at(placed)));
    }

    @Test
    void findsAnOrderThatNobodyHasAttempted() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.givenUp("preparer", order, placed);
        world.entered(order);
        world.atRest();

        assertThat(breaches(cashUp(true))).containsExactly("5 unexpected %s %s".formatted(order.orderId(), at(placed)));
        assertThat(cashUp(false).isGreen()).isTrue();
    }

    @Test
    void findsAnOrderThatIsCookedAndNobodyAskedFor() throws Exception {
        var unasked = world.cooked(fromShelf, Portions.NONE);
        world.atRest();

        assertThatOnly("6 unexpected %s %s".formatted(fromShelf.orderId(), at(unasked)));
    }

    @Test
    void findsAnOrderThatTheCookIsAskedForTwice() throws Exception {
        var again = world.requested(cooked, Portions.of(PLAICE, 1));
        world.atRest();

        assertThatOnly("6 duplicate %s %s".formatted(cooked.orderId(), at(again)));
    }

    @Test
    void findsAnOrderThatIsReadyInAnotherPartition() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.entered(order);
        world.served(order, 'T');
        world.counted("shelf.cod", -1);
        world.handedOver(order);
        var ready = world.readyBeside(order, placed);
        world.atRest();

        assertThatOnly("6 inconsistent %s %s".formatted(order.orderId(), at(ready)));
    }

    @Test
    void findsAnOrderThatIsReadyAsAnother() throws Exception {
        var order = anOrderOf(COD);
        world.placed(order);
        world.entered(order);
        world.served(order, 'T');
        world.counted("shelf.cod", -1);
        world.handedOver(order);
        var other = new Order(
                order.orderId(),
                "K99",
                order.till(),
                order.channel(),
                order.parts(),
                order.extras(),
                null,
                false,
                order.totalPence(),
                order.placedAt());
        var ready = world.ready(other);
        world.atRest();

        assertThatOnly("6 inconsistent %s %s".formatted(order.orderId(), at(ready)));
    }
}
