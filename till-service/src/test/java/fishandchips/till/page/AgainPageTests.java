package fishandchips.till.page;

import static fishandchips.till.page.Forms.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.till.problem.Fault;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link AgainPage}. */
class AgainPageTests {

    private static final OrderForm FORM = filledIn(
            "cod-and-chips", "2", "extras", "salt", "extras", "vinegar", "handover", "door", "name", "\"><b>Ada");

    @Test
    void saysOfThisRequestThatItPlacedNothingAndOfEarlierOnesThatTheyMayHave() {
        var orderId = UUID.randomUUID();

        assertThat(AgainPage.notWritten(Fault.KITCHEN_FULL, FORM, orderId, 12))
                .contains("<h1>The kitchen has too many orders</h1>")
                .contains("This time your order was not taken")
                .contains("in 12 s")
                .contains("href=\"/ticket/" + orderId + '"');
    }

    @Test
    void neverSaysThatAnOrderWasNotTakenWhenNobodyKnows() {
        var orderId = UUID.randomUUID();

        assertThat(AgainPage.unknown(FORM, orderId))
                .doesNotContain("was not taken")
                .contains("href=\"/ticket/" + orderId + '"');
    }

    @Test
    void sendsTheSameOrderUnderTheSameKey() {
        assertThat(AgainPage.notWritten(Fault.TILL_BUSY, FORM, UUID.randomUUID(), 1))
                .contains("name=\"key\" value=\"%s\"".formatted(Forms.KEY))
                .contains("name=\"cod-and-chips\" value=\"2\"")
                .contains("name=\"extras\" value=\"salt\"")
                .contains("name=\"extras\" value=\"vinegar\"")
                .contains("name=\"handover\" value=\"door\"")
                .contains("name=\"name\" value=\"&quot;&gt;&lt;b&gt;Ada\"")
                .contains("£15.00");
    }
}
