package fishandchips.contract;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Portions}. */
class PortionsTests {

    @Test
    void countsThePortionsOfAllMeals() {
        assertThat(Portions.in(List.of(Meal.of(COD, CHIPS), Meal.of(CHIPS, CHIPS))))
                .isEqualTo(Portions.of(Map.of(COD, 1, CHIPS, 3)));
    }

    @Test
    void takesAwayNoMoreThanThereIs() {
        var some = Portions.of(Map.of(COD, 1, CHIPS, 3));

        assertThat(some.without(Portions.of(Map.of(COD, 2, CHIPS, 1)))).isEqualTo(Portions.of(CHIPS, 2));
    }

    @Test
    void addsUp() {
        assertThat(Portions.of(COD, 1).plus(Portions.of(PIE, 2)).total()).isEqualTo(3);
    }

    @Test
    void countsNothingAsNothing() {
        assertThat(Portions.of(COD, 0)).isEqualTo(Portions.NONE).hasToString("nothing");
        assertThat(Portions.NONE.isNone()).isTrue();
    }

    @Test
    void cannotBeNegative() {
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> Portions.of(PIE, -1));
    }

    @Test
    void readsAsAPersonWouldSayIt() {
        assertThat(Portions.of(Map.of(COD, 1, CHIPS, 3))).hasToString("1 cod, 3 chips");
    }
}
