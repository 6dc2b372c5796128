package fishandchips.customers.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link Share} and {@link MealCounts}. */
class ShareTests {

    @ParameterizedTest
    @ValueSource(strings = {"0%", "7%", "12.5%", "100%"})
    void readsWhatItWrites(String text) {
        assertThat(Share.parse(text)).hasToString(text);
        assertThat(Share.parse(text.replace("%", ""))).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "101%", "100.1%", "-1%", "half", "NaN", "1e9", "1000"})
    void refusesWhatIsNoShare(String text) {
        assertThatThrownBy(() -> Share.parse(text))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("\"%s\" is no share; give 0%% to 100%%.", text);
    }

    @Test
    void readsHowManyMealsThereAre() {
        assertThat(MealCounts.parse("2:30%, 1:60 ,3:10%")).hasToString("1:60%,2:30%,3:10%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1:60%", "1:60%,2:50%", "0:100%", "26:100%", "1:50%,1:50%", "1:60%,2:-40%", "a:100%"})
    void refusesMealsThatAreNotAllOrders(String text) {
        assertThatThrownBy(() -> MealCounts.parse(text)).isInstanceOf(WrongUseException.class);
    }
}
