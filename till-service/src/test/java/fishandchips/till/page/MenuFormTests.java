package fishandchips.till.page;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.till.page.Forms.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link MenuForm}. */
class MenuFormTests {

    @Test
    void readsHowManyOfEachAndWhatGoesOnTop() {
        var form = filledIn("cod-and-chips", "2", "large-chips", " 1 ", "pie", "", "extras", "vinegar");

        var request = form.request();

        assertThat(request.parts()).containsExactly(Meal.of(COD, CHIPS), Meal.of(COD, CHIPS), Meal.of(CHIPS, CHIPS));
        assertThat(request.extras()).containsExactly(Extra.VINEGAR);
        assertThat(request.channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void readsWhereToBringIt() {
        var form = filledIn("cod", "1", "handover", "door", "name", "Ada", "address", "1 Harbour Street");

        assertThat(form.request().deliverTo()).isEqualTo(new DeliverTo("Ada", "1 Harbour Street"));
    }

    @Test
    void bringsNothingToWhoeverCollects() {
        var form = filledIn("cod", "1", "handover", "counter", "name", "Ada", "address", "1 Harbour Street");

        assertThat(form.request().deliverTo()).isNull();
    }

    @Test
    void makesTheSameOrderOfTheSameEntriesUnderAnotherKey() {
        var form = filledIn("cod", "1", "extras", "salt", "extras", "vinegar");

        var another = form.under("another-key-that-will-do");

        assertThat(another.entered("key")).isEqualTo("another-key-that-will-do");
        assertThat(form.entered("key")).isEqualTo(Forms.KEY);
        assertThat(another.request()).isEqualTo(form.request());
    }

    @Test
    void forgetsFieldsThatThePageDoesNotHave() {
        assertThat(filledIn("cod", "1", "haddock", "1").fields()).containsOnlyKeys("key", "cod");
    }
}
