package fishandchips.contract;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Menu}. */
class MenuTests {

    @Test
    void asksItsOwnPriceForAMealOnTheMenu() {
        assertThat(Menu.pricePence(Meal.of(COD, CHIPS))).isEqualTo(750);
    }

    @Test
    void asksTheSameHoweverThePortionsAreOrdered() {
        assertThat(Menu.pricePence(Meal.of(CHIPS, COD))).isEqualTo(750);
    }

    @Test
    void asksTheSumOfThePortionsForAnyOtherMeal() {
        assertThat(Menu.pricePence(Meal.of(COD, PIE))).isEqualTo(COD.pricePence() + PIE.pricePence());
    }

    @Test
    void addsUpTheMeals() {
        assertThat(Menu.pricePence(List.of(Meal.of(COD, CHIPS), Meal.of(CHIPS, CHIPS))))
                .isEqualTo(1200);
    }

    @Test
    void findsAnItemWhateverItsCapitalsAndBlanks() {
        assertThat(Menu.named("  Cod  and CHIPS ")).map(Menu.Item::meal).contains(Meal.of(COD, CHIPS));
        assertThat(Menu.named("cod without chips")).isEmpty();
    }

    @Test
    void neverAsksMoreForAMealThanForItsPortions() {
        assertThat(Menu.items(true))
                .allSatisfy(item -> assertThat(item.pricePence())
                        .isLessThanOrEqualTo(item.meal().portions().stream()
                                .mapToInt(Portion::pricePence)
                                .sum()));
    }
}
