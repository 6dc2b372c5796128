package fishandchips.till.page;

import static fishandchips.till.page.Forms.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Menu;
import org.junit.jupiter.api.Test;

/** Unit tests for the template {@code order}. */
class OrderPageTests {

    private static final String MARKUP = "\"><script>alert('chips')</script>";

    @Test
    void offersEverythingOnTheMenuForItsPrice() {
        var page = page(MenuForm.empty("a-key"), FormErrors.NONE);

        assertThat(Menu.ITEMS)
                .allSatisfy(item -> assertThat(page)
                        .contains("<b>%s</b>".formatted(item.name()))
                        .contains("name=\"%s\"".formatted(MenuForm.field(item)))
                        .contains(PageWords.pounds(item.pricePence())));
        assertThat(page)
                .contains("name=\"key\" value=\"a-key\"")
                .contains("a piece of cod and two portions of chips")
                .contains("name=\"extras\" value=\"vinegar\"")
                .contains("name=\"handover\" value=\"counter\" checked")
                .contains("name=\"handover\" value=\"door\">")
                .doesNotContain("alert", "aria-invalid", "autofocus");
    }

    @Test
    void keepsWhatWasEnteredAndSaysBesideTheFieldWhatIsWrongWithIt() {
        var form = filledIn("cod", "two", "pie", "3", "extras", "salt", "handover", "door", "name", "Ada");

        var page = page(form, FormErrors.about(form));

        assertThat(page)
                .contains("name=\"key\" value=\"%s\"".formatted(Forms.KEY))
                .contains("value=\"two\" aria-invalid=\"true\" aria-describedby=\"cod-complaint\" autofocus>")
                .contains("id=\"cod-complaint\">How many cod?")
                .contains("value=\"3\">")
                .contains("value=\"salt\" checked")
                .contains("value=\"door\" checked")
                .contains("value=\"Ada\">")
                .contains("value=\"\" aria-invalid=\"true\" aria-describedby=\"address-complaint\">")
                .contains("<a href=\"#address\">Where is it?");
    }

    @Test
    void pointsToTheFirstMealWhenNothingIsOrdered() {
        var form = filledIn();

        assertThat(page(form, FormErrors.about(form)))
                .contains("<fieldset id=\"menu\" aria-describedby=\"menu-complaint\">")
                .contains("data-pence=\"750\" value=\"\" autofocus>");
    }

    @Test
    void escapesWhateverWasEntered() {
        var form = filledIn("cod", MARKUP, "handover", "door", "name", MARKUP, "address", MARKUP)
                .under(MARKUP);

        assertThat(page(form, FormErrors.about(form)))
                .contains("value=\"&#34;>&lt;script>alert(&#39;chips&#39;)&lt;/script>\"")
                .doesNotContain("\"><script");
    }

    private static String page(MenuForm form, FormErrors errors) {
        return Page.order(Menu.ITEMS, form, errors, null);
    }
}
