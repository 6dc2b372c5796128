package fishandchips.contract;

import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Order} and its parts. */
class OrderTests {

    @Test
    void hasFiftyPortionsAtTheMost() {
        Order.checkParts(Collections.nCopies(50, Meal.of(COD)));

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Order.checkParts(Collections.nCopies(51, Meal.of(COD))))
                .withMessage("An order has 1 to 50 portions in all, not 51.");
    }

    @Test
    void hasAtLeastOnePortion() {
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> Order.checkParts(List.of()));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> new Meal(List.of()));
    }

    @Test
    void isDeliveredOnlyWhenItCameByTheWeb() {
        var order = Golden.toTheDoor();

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> new Order(
                        order.orderId(),
                        order.ticket(),
                        order.till(),
                        Channel.TILL,
                        order.parts(),
                        order.extras(),
                        order.deliverTo(),
                        false,
                        order.totalPence(),
                        order.placedAt()))
                .withMessageContaining("Only web orders are delivered");
    }

    @Test
    void isLeftLyingOnlyWhenItIsCollected() {
        var order = Golden.toTheDoor();

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> new Order(
                        order.orderId(),
                        order.ticket(),
                        order.till(),
                        order.channel(),
                        order.parts(),
                        order.extras(),
                        order.deliverTo(),
                        true,
                        order.totalPence(),
                        order.placedAt()))
                .withMessageContaining("Only web orders that are collected can have noShow");
    }

    @Test
    void tellsAllThatItSellsToWhoeverAsksForSomethingElse() {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Portion.named("Cod"))
                .withMessage(
                        "This shop sells cod, plaice, chips, pie, and with the second kitchen sweet-and-sour-chicken, chow-mein,"
                                + " egg-fried-rice, spring-rolls; nothing else.");
    }

    @Test
    void trimsTheAddress() {
        assertThat(new DeliverTo(" Ada ", " 1 Harbour Street ")).isEqualTo(new DeliverTo("Ada", "1 Harbour Street"));
    }

    @Test
    void takesNoAddressOfTwoLinesOrOfNone() {
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> new DeliverTo("Ada", "1\u2028Harbour"));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> new DeliverTo("Ada", "  "));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> new DeliverTo("x".repeat(81), "1"));
    }
}
