package fishandchips.till.page;

import static fishandchips.till.page.Forms.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.till.problem.TillFault;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unit tests for the template {@code again}. */
class AgainPageTests {

    private static final MenuForm FORM = filledIn(
            "cod-and-chips", "2", "extras", "salt", "extras", "vinegar", "handover", "door", "name", "\"><b>Ada");

    @Test
    void saysOfThisRequestThatItPlacedNothingAndOfEarlierOnesThatTheyMayHave() {
        var orderId = UUID.randomUUID();

        assertThat(page(TillFault.KITCHEN_FULL, orderId, 12))
                .contains("<h1>The kitchen has too many orders</h1>")
                .contains("This time your order was not taken")
                .contains("in 12 s")
                .contains("href=\"/ticket/" + orderId + '"');
    }

    @Test
    void neverSaysThatAnOrderWasNotTakenWhenNobodyKnows() {
        var orderId = UUID.randomUUID();

        assertThat(page(TillFault.UNKNOWN_OUTCOME, orderId, 0))
                .doesNotContain("was not taken")
                .contains("href=\"/ticket/" + orderId + '"');
    }

    @Test
    void sendsTheSameOrderUnderTheSameKey() {
        assertThat(page(TillFault.TILL_BUSY, UUID.randomUUID(), 1))
                .contains("name=\"key\" value=\"%s\"".formatted(Forms.KEY))
                .contains("name=\"cod-and-chips\" value=\"2\"")
                .contains("name=\"extras\" value=\"salt\"")
                .contains("name=\"extras\" value=\"vinegar\"")
                .contains("name=\"handover\" value=\"door\"")
                .contains("name=\"name\" value=\"&#34;>&lt;b>Ada\"")
                .contains("£15.00");
    }

    @ParameterizedTest
    @EnumSource(names = {"KITCHEN_FULL", "UNKNOWN_OUTCOME"})
    void promisesToTakeAnOrderOnceOnlyWhereAllTillsDo(TillFault fault) {
        var orderId = UUID.randomUUID();

        assertThat(Page.again(fault, FORM, orderId, 1, true))
                .contains("pay once")
                .doesNotContain("pay twice");
        assertThat(Page.again(fault, FORM, orderId, 1, false))
                .contains("pay twice", "href=\"/ticket/" + orderId + '"')
                .doesNotContain("pay once");
    }

    private static String page(TillFault fault, UUID orderId, int seconds) {
        return Page.again(fault, FORM, orderId, seconds, true);
    }
}
