package fishandchips.audit;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.law.Law;
import fishandchips.audit.law.Verdict;
import fishandchips.contract.Portions;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The whole cash-up: of a consistent world, and of one that is not at rest. */
class CashUpIT extends ConsistentWorld {

    @Test
    void findsNothingInAConsistentWorld() throws Exception {
        var reckoning = cashUp(true);

        assertThat(breaches(reckoning)).isEmpty();
        assertThat(reckoning.isGreen()).isTrue();
        assertThat(TillRoll.of(reckoning))
                .startsWith("The shop is at rest.")
                .endsWith("Every law holds.")
                .anyMatch(line -> line.endsWith("placed 3 = ready 2 + given up 1 + in flight 0"))
                .anyMatch(line -> line.endsWith("acknowledged 1, placed 3, attempted 4, failed for sure 1"));
    }

    @Test
    void isNotAtRestAsLongAsTheCooksHaveNotFilledTheShelf() throws Exception {
        world.filled(Portions.of(PIE, 6));

        var reckoning = cashUp();

        assertThat(reckoning.underWay()).containsExactly("cook-shelf has not read shelf to its end");
        assertThat(breaches(reckoning)).isEmpty();
    }

    @Test
    void isNotAtRestAsLongAsNobodyHasVouchedForTheCabinet() throws Exception {
        world.restarted();
        world.counted("shelf.cod", -7);
        world.counted("served.cod", 7);

        var reckoning = cashUp();

        assertThat(reckoning.atRest()).isFalse();
        assertThat(reckoning.underWay()).containsExactly("no preparer has vouched for the hot cabinet yet");
        assertThat(breaches(reckoning)).isEmpty();
    }

    @Test
    void isNotAtRestWhileAnOrderLiesOnTheCounter() throws Exception {
        world.takenBack(fromShelf);
        world.keptForNobody(fromShelf);

        var reckoning = cashUp();

        assertThat(reckoning.atRest()).isFalse();
        assertThat(reckoning.underWay()).containsExactly("1 on the counter that nobody comes for");
        assertThat(reckoning.verdicts()).noneMatch(verdict -> verdict.status() == Verdict.Status.BROKEN);
    }

    @Test
    void saysWhatIsUnderWayAndJudgesWhatHoldsAtAllTimes() throws Exception {
        var order = anOrderOf(COD);
        var placed = world.placed(order);
        world.requested(cooked, Portions.of(PLAICE, 1));

        var reckoning = cashUp();

        assertThat(reckoning.atRest()).isFalse();
        assertThat(reckoning.underWay())
                .contains(
                        "1 waiting for a preparer, such as %s (%s)".formatted(order.orderId(), at(placed)),
                        "cook has not read cook-requests to its end");
        assertThat(reckoning.verdicts())
                .filteredOn(verdict -> verdict.status() == Verdict.Status.BROKEN)
                .extracting(Verdict::law)
                .containsExactly(6);
        assertThat(reckoning.verdicts())
                .filteredOn(verdict -> verdict.status() == Verdict.Status.OPEN)
                .extracting(Verdict::law)
                .containsExactly(1, 2, 3, 4, 8);
    }

    @Test
    void waitsUntilTheShopIsAtRest() throws Exception {
        var order = anOrderOf(COD);
        world.placed(order);
        try (var audit = world.audit();
                var station = Executors.newVirtualThreadPerTaskExecutor()) {
            var cashUp = new CashUp(audit, Law.all(false), aScreen());
            assertThat(cashUp.now().atRest()).isFalse();

            var waiting = station.submit(() -> cashUp.atRest(Duration.ofMinutes(1)));
            world.served(order, 'T');
            world.counted("shelf.cod", -1);
            world.ready(order);
            world.entered(order);
            world.handedOver(order);
            world.atRest();

            assertThat(waiting.get().isGreen()).isTrue();
        }
    }
}
