package fishandchips.till.page;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Meal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Unit tests for {@link OrderForm} and the {@link OrderPage} that it reads. */
class OrderFormTests {

    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @Test
    void readsHowManyOfEachAndWhatGoesOnTop() {
        form.add("cod-and-chips", "2");
        form.add("large-chips", " 1 ");
        form.add("pie", "");
        form.add("extras", "vinegar");
        form.add("handover", "counter");
        form.add("name", "not needed");

        var request = OrderForm.read(form);

        assertThat(request.parts()).containsExactly(Meal.of(COD, CHIPS), Meal.of(COD, CHIPS), Meal.of(CHIPS, CHIPS));
        assertThat(request.extras()).containsExactly(Extra.VINEGAR);
        assertThat(request.channel()).isEqualTo(Channel.WEB);
        assertThat(request.deliverTo()).isNull();
    }

    @Test
    void readsWhereToBringIt() {
        form.add("cod", "1");
        form.add("handover", "door");
        form.add("name", "Ada");
        form.add("address", "1 Harbour Street");

        assertThat(OrderForm.read(form).deliverTo()).isEqualTo(new DeliverTo("Ada", "1 Harbour Street"));
    }

    @Test
    void refusesToBringItNowhere() {
        form.add("cod", "1");
        form.add("handover", "door");

        assertThatThrownBy(() -> OrderForm.read(form)).isInstanceOf(InvalidOrderException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "100", "99999999999", "1e3", "two", "٣", "0x1"})
    void refusesWhatIsNoCount(String count) {
        form.add("cod", count);

        assertThatThrownBy(() -> OrderForm.read(form))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessage("Say how many of each meal with a whole number from 0 to 50.");
    }

    @Test
    void findsItsFieldsOnThePage() {
        assertThat(OrderPage.fresh("a-key"))
                .contains("name=\"%s\" value=\"a-key\"".formatted(OrderForm.KEY))
                .contains("name=\"large-cod-and-chips\"")
                .contains("name=\"%s\" value=\"vinegar\"".formatted(OrderForm.EXTRAS))
                .contains("name=\"%s\" value=\"%s\"".formatted(OrderForm.HAND_OVER, OrderForm.TO_THE_DOOR))
                .contains("name=\"%s\"".formatted(OrderForm.NAME))
                .contains("name=\"%s\"".formatted(OrderForm.ADDRESS));
    }
}
