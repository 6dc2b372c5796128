package fishandchips.till.page;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.till.Orders;
import fishandchips.till.Progress;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Page}, {@link OrderPage} and {@link TicketPage}. */
class PageTests {

    @Test
    void escapesWhateverItIsTold() {
        assertThat(OrderPage.again("<script>alert('chips')</script>", "\"><b>"))
                .contains("&lt;script&gt;alert(&#39;chips&#39;)&lt;/script&gt;")
                .contains("value=\"&quot;&gt;&lt;b&gt;\"")
                .doesNotContain("<script")
                .doesNotContain("<b>");
    }

    @Test
    void saysPencesInPounds() {
        assertThat(Page.pounds(1205)).isEqualTo("£12.05");
        assertThat(Page.pounds(5)).isEqualTo("£0.05");
    }

    @Test
    void comesAgainUntilTheOrderIsReady() {
        var order = Orders.anOrder();
        var placed = TicketPage.of(new Progress(order, null, null));
        var ready = TicketPage.of(new Progress(order, null, Orders.SIX_O_CLOCK));

        assertThat(placed)
                .contains("http-equiv=\"refresh\"")
                .contains(order.ticket())
                .contains("£7.50");
        assertThat(ready)
                .doesNotContain("http-equiv=\"refresh\"")
                .contains(order.ticket())
                .contains("Ready");
    }
}
