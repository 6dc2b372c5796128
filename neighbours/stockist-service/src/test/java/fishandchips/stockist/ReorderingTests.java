package fishandchips.stockist;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Ingredient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Reordering}: boxes of 10 cod, sacks of 3,000 g of potatoes, two hours of lead time, and one hour that a purchase covers. */
class ReorderingTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final Sales NONE = new Sales(Map.of(), Set.of());

    /** On the evening before: 20 in each of the next two hours, and 15 in the third. */
    private static final Sales BUSY = new Sales(
            Map.of(
                    NOW.minus(Duration.ofHours(24)), 20L,
                    NOW.minus(Duration.ofHours(23)), 20L,
                    NOW.minus(Duration.ofHours(22)), 15L,
                    NOW.minus(Duration.ofHours(21)), 1_000L),
            Set.of(LocalDate.of(2026, 11, 20)));

    private static final StockistSettings SETTINGS = new StockistSettings(
            3_000, 10, 10, 10, 1, 1, 1, 1, Duration.ofHours(2), Duration.ofHours(1), 3, Duration.ofSeconds(1));

    private static int packs(Ingredient ingredient, long available, Sales sales) {
        return new Reordering(SETTINGS).packs(ingredient, available, sales, NOW);
    }

    @Test
    void ordersNothingWhileAPackIsLeftAtTheTimeOfDelivery() {
        assertThat(packs(Ingredient.COD, 50, BUSY)).isZero();
        assertThat(packs(Ingredient.COD, 10, NONE)).isZero();
    }

    @Test
    void ordersWhatWillLastUntilTheEndOfWhatAPurchaseCovers() {
        assertThat(packs(Ingredient.COD, 49, BUSY)).isEqualTo(2); // 20 + 20 + 15 + 10 - 49 = 16
        assertThat(packs(Ingredient.COD, 0, BUSY)).isEqualTo(7);
    }

    @Test
    void reckonsWithTheRecipe() {
        assertThat(packs(Ingredient.POTATOES, 15_000, BUSY)).isZero(); // 40 chips of 300 g, and a sack
        assertThat(packs(Ingredient.POTATOES, 14_999, BUSY)).isEqualTo(2); // 55 of them, and a sack, less what is there
    }

    @Test
    void makesUpForAStockBelowZero() {
        assertThat(packs(Ingredient.COD, -25, NONE)).isEqualTo(4);
    }

    @Test
    void neverOrdersMoreThanAPurchaseCanHold() {
        assertThat(packs(Ingredient.COD, -1_000_000_000_000L, NONE)).isEqualTo(1_000_000);
    }
}
