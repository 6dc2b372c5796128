package fishandchips.till.page;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.EGG_FRIED_RICE;
import static fishandchips.contract.Portion.PIE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.TestOrders;
import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.till.FinishedParts;
import fishandchips.till.OrderProgress;
import fishandchips.till.OrderRequest;
import fishandchips.till.Orders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for the template {@code ticket}. */
class TicketPageTests {

    private static final Order ORDER = Orders.anOrder();

    @Test
    void followsTheOrderUntilItIsReadyWithOrWithoutAScript() {
        assertThat(page(new OrderProgress(ORDER, null, null)))
                .contains("src=\"/js/ticket.js\"")
                .contains("<noscript><meta http-equiv=\"refresh\"");
        assertThat(page(new OrderProgress(ORDER, null, Orders.SIX_O_CLOCK)))
                .doesNotContain("<script")
                .doesNotContain("http-equiv");
    }

    @Test
    void saysHowFarTheOrderIs() {
        assertThat(page(new OrderProgress(ORDER, null, null)))
                .contains("data-state=\"placed\"", "id=\"step-placed\" aria-current=\"step\"", ">We have your order.");
        assertThat(page(new OrderProgress(ORDER, Orders.SIX_O_CLOCK, null)))
                .contains(
                        "data-state=\"cooked\"", "id=\"step-cooked\" aria-current=\"step\"", ">Fresh out of the fryer");
        assertThat(page(new OrderProgress(ORDER, null, Orders.SIX_O_CLOCK)))
                .contains("data-state=\"ready\"", "id=\"step-ready\" aria-current=\"step\"", ">Ready at the counter.")
                .contains("<title>%s: Ready at the counter.".formatted(ORDER.ticket()));
    }

    @Test
    void tellsTheScriptWhatToSayOfEachState() {
        assertThat(page(new OrderProgress(ORDER, null, null)))
                .contains("data-order=\"%s\"".formatted(ORDER.orderId()))
                .contains("data-placed=\"We have", "data-cooked=\"Fresh", "data-ready=\"Ready at the counter.\"");
    }

    @Test
    void addsTheMealsUp() {
        var request = new OrderRequest(
                List.of(Meal.of(COD, CHIPS), Meal.of(PIE, PIE), Meal.of(COD, CHIPS)),
                Channel.WEB,
                List.of(Extra.SALT, Extra.VINEGAR),
                null,
                false);
        var order = Orders.anOrderOf(request, UUID.randomUUID());

        assertThat(page(new OrderProgress(order, null, Orders.SIX_O_CLOCK)))
                .contains("2 × cod and chips</th><td>£15.00<")
                .contains("1 × pie, pie</th><td>£7.00<")
                .contains("Paid</th><td>£22.00<")
                .contains("With salt and vinegar.")
                .contains("Come and get it!");
    }

    @Test
    void tellsNobodyWhoseDoorItIs() {
        var request = new OrderRequest(
                List.of(Meal.of(COD)), Channel.WEB, List.of(), new DeliverTo("Ada", "1 Harbour Street"), false);
        var order = Orders.anOrderOf(request, UUID.randomUUID());

        assertThat(page(new OrderProgress(order, null, Orders.SIX_O_CLOCK)))
                .contains("on its way to your door")
                .doesNotContain("Ada", "Harbour");
    }

    @Test
    void showsTheKitchensPartsOfAMixedOrderAndWhenEachWasDone() {
        var mixed = TestOrders.anOrderOf(COD, EGG_FRIED_RICE);
        var finished = Instant.parse("2026-12-01T18:30:07.250Z");

        assertThat(page(new OrderProgress(mixed, null, null, new FinishedParts(finished, null, false))))
                .contains("a piece of cod: done at <time>2026-12-01T18:30:07Z</time>")
                .contains("a portion of egg fried rice: not done yet");
        assertThat(page(new OrderProgress(ORDER, null, null))).doesNotContain("id=\"kitchens\"");
    }

    @Test
    void saysThatAPartDidNotCome() {
        var mixed = TestOrders.anOrderOf(COD, EGG_FRIED_RICE);

        assertThat(page(new OrderProgress(mixed, null, null, new FinishedParts(Instant.EPOCH, null, true))))
                .contains("data-state=\"given-up\"", ">One of our kitchens has not finished its part.");
    }

    private static String page(OrderProgress progress) {
        return Page.ticket(progress);
    }
}
