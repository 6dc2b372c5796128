package fishandchips.till.page;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Meal;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link PageWords}. */
class PageWordsTests {

    @Test
    void saysWhatIsInAMeal() {
        assertThat(PageWords.contents(Meal.of(PLAICE))).isEqualTo("a plaice fried to order");
        assertThat(PageWords.contents(Meal.of(PIE, CHIPS, PIE, CHIPS, CHIPS)))
                .isEqualTo("two pies and 3 portions of chips");
    }

    @Test
    void callsAMealWhatTheMenuCallsIt() {
        assertThat(PageWords.name(Meal.of(CHIPS, CHIPS))).isEqualTo("large chips");
        assertThat(PageWords.name(Meal.of(PIE, PIE))).isEqualTo("pie, pie");
    }

    @Test
    void saysPencesInPounds() {
        assertThat(PageWords.pounds(1205)).isEqualTo("£12.05");
        assertThat(PageWords.pounds(5)).isEqualTo("£0.05");
    }
}
