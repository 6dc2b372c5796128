package fishandchips.till.page;

import static fishandchips.till.page.Forms.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link FormErrors}. */
class FormErrorsTests {

    @Test
    void hasNothingToSayAboutAnOrderThatTheShopCanServe() {
        var toTheDoor = filledIn("cod", "1", "handover", "door", "name", "Ada", "address", "1 Harbour Street");

        assertThat(FormErrors.about(toTheDoor).isEmpty()).isTrue();
        assertThat(FormErrors.about(filledIn("chips", "50")).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "100", "99999999999", "1e3", "two", "٣", "0x1"})
    void refusesWhatIsNoCount(String count) {
        assertThat(FormErrors.about(filledIn("cod", count, "pie", "1")).sentences())
                .containsOnlyKeys("cod")
                .containsEntry("cod", "How many cod? A whole number from 0 to 50, please.");
    }

    @Test
    void missesAnOrderOnAnEmptyPage() {
        assertThat(FormErrors.about(filledIn("cod", "0")).sentences()).containsOnlyKeys("menu");
    }

    @Test
    void refusesMoreThanTheShopCanServe() {
        assertThat(FormErrors.about(filledIn("cod-and-chips", "25", "cod", "1")).sentences())
                .containsEntry("menu", "An order has 1 to 50 portions in all, not 51.");
    }

    @Test
    void namesEachFieldThatIsWrongFromTheTopDown() {
        var form = filledIn("handover", "door", "name", " ", "address", "1 Harbour\nStreet", "pie", "x", "cod", "y");

        assertThat(FormErrors.about(form).sentences().sequencedKeySet())
                .containsExactly("cod", "pie", "name", "address");
    }

    @Test
    void asksNobodyWhereTheyLiveWhoCollects() {
        assertThat(FormErrors.about(filledIn("cod", "1", "handover", "counter")).isEmpty())
                .isTrue();
    }
}
