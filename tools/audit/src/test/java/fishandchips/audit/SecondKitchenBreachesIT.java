package fishandchips.audit;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Kitchen.FIRST;
import static fishandchips.contract.Kitchen.SECOND;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.SPRING_ROLLS;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Order;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop with the second kitchen: what the audit reads of it, and the breaches that can be planted there. */
class SecondKitchenBreachesIT extends ConsistentWorld {

    private Order mixed;
    private RecordMetadata mixedReady;

    /** One order for both kitchens is ready, and one for the second only. */
    @BeforeEach
    void openSecondKitchen() {
        world.openSecondKitchen();
        mixed = anOrderOf(COD, CHOW_MEIN);
        placedAndTaken(mixed);
        world.finished(mixed, FIRST);
        world.finished(mixed, SECOND);
        mixedReady = world.ready(mixed);
        world.handedOver(mixed);
        var second = anOrderOf(SPRING_ROLLS);
        world.placed(second);
        world.entered(second);
        world.ready(second);
        world.handedOver(second);
        world.bothKitchensAtRest();
    }

    private void placedAndTaken(Order order) {
        world.placed(order);
        world.entered(order);
        world.served(order, 'T');
        world.counted("shelf.cod", -1);
    }

    @Test
    void holdsEveryLaw() throws Exception {
        var reckoning = cashUp();

        assertThat(breaches(reckoning)).isEmpty();
        assertThat(reckoning.isGreen())
                .as(String.join("\n", TillRoll.of(reckoning)))
                .isTrue();
        assertThat(TillRoll.of(reckoning))
                .anyMatch(line -> line.endsWith("placed 5 = ready 4 + given up 1 + in flight 0"));
    }

    @Test
    void isNotAtRestBeforeWoksAndAssemblersHaveReadEverything() throws Exception {
        var order = anOrderOf(COD, CHOW_MEIN);
        placedAndTaken(order);
        world.finished(order, FIRST);
        world.atRest();

        var reckoning = cashUp();

        assertThat(reckoning.atRest()).isFalse();
        assertThat(breaches(reckoning)).isEmpty();
        assertThat(reckoning.underWay())
                .anyMatch(line -> line.startsWith("1 waiting for a wok, such as " + order.orderId()))
                .contains("wok has not read orders to its end", "assembler has not read kitchen-parts to its end");
    }

    @Test
    void findsAPartThatIsFinishedTwice() throws Exception {
        var again = world.finished(mixed, FIRST);
        world.bothKitchensAtRest();

        assertThatOnly("6 duplicate %s %s".formatted(mixed.orderId(), at(again)));
    }

    @Test
    void findsAnOrderThatIsReadyAndLacksAPart() throws Exception {
        var order = anOrderOf(COD, CHOW_MEIN);
        placedAndTaken(order);
        world.finished(order, SECOND);
        var ready = world.ready(order);
        world.handedOver(order);
        world.bothKitchensAtRest();

        assertThatOnly("6 unexpected %s %s".formatted(order.orderId(), at(ready)));
    }

    @Test
    void findsAnOrderForBothKitchensThatIsReadyTwice() throws Exception {
        var again = world.ready(mixed);
        world.bothKitchensAtRest();

        assertThat(at(again)).isNotEqualTo(at(mixedReady));
        assertThatOnly("2 duplicate %s %s".formatted(mixed.orderId(), at(again)));
    }

    @Test
    void countsAPartAsWaitingWhileItsLetterIsOpenAndAsWastedOnceItIsDropped() throws Exception {
        var order = anOrderOf(COD, CHOW_MEIN);
        placedAndTaken(order);
        var letter = world.givenUp("assembler", order, world.finished(order, FIRST));
        world.bothKitchensAtRest();
        assertThat(TillRoll.of(cashUp()))
                .anyMatch(line -> line.endsWith("1  waiting for the other kitchen  0  wasted"));

        world.settled(order, letter, "dropped");
        world.bothKitchensAtRest();

        var reckoning = cashUp();
        assertThat(breaches(reckoning)).isEmpty();
        assertThat(reckoning.isGreen()).isTrue();
        assertThat(TillRoll.of(reckoning))
                .anyMatch(line -> line.endsWith("0  waiting for the other kitchen  1  wasted"))
                .anyMatch(line -> line.endsWith("placed 6 = ready 4 + given up 2 + in flight 0"));
    }

    @Test
    void allowsAPartThatSomebodyHasSentAgain() throws Exception {
        var order = anOrderOf(COD, CHOW_MEIN);
        placedAndTaken(order);
        var letter = world.givenUp("assembler", order, world.finished(order, FIRST));
        world.settled(order, letter, "redriven");
        world.finished(order, FIRST);
        world.finished(order, SECOND);
        world.ready(order);
        world.handedOver(order);
        world.bothKitchensAtRest();

        assertThat(breaches(cashUp())).isEmpty();
    }
}
