package fishandchips.customers.till;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OrderFormTests {

    @Test
    void findsMealsOnTheMenuOrByTheirPortions() {
        var form = OrderForm.of(List.of("Large  Chips", "cod+pie", "chips, cod"), false, null, List.of());

        assertThat(form.parts()).containsExactly(Meal.of(CHIPS, CHIPS), Meal.of(COD, PIE), Meal.of(CHIPS, COD));
        assertThat(form.channel()).isEqualTo(Channel.TILL);
    }

    @Test
    void isAWebOrderWhenItIsBroughtToTheDoor() {
        var form = OrderForm.of(List.of("cod"), false, "Ada, 12 Harbour Street, Whitby", List.of("salt", "Vinegar"));

        assertThat(form.channel()).isEqualTo(Channel.WEB);
        assertThat(form.deliverTo()).isEqualTo(new DeliverTo("Ada", "12 Harbour Street, Whitby"));
        assertThat(form.extras()).containsExactly(Extra.SALT, Extra.VINEGAR);
    }

    @Test
    void looksLikeWhatATillReads() {
        var form = OrderForm.of(List.of("cod and chips"), true, null, List.of("salt"));

        assertThat(JsonMapper.shared().writeValueAsString(form))
                .isEqualTo("{\"parts\":[[\"cod\",\"chips\"]],\"channel\":\"web\",\"extras\":[\"salt\"]}");
    }

    @Test
    void refusesMoreThanATillWouldTake() {
        var meals = Collections.nCopies(51, "cod");

        assertThatThrownBy(() -> OrderForm.of(meals, false, null, List.of()))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("An order has 1 to 50 portions in all, not 51.");
    }
}
