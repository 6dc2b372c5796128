package fishandchips.cook;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.Portions;
import fishandchips.station.pace.WorkingTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Unit tests for {@link CookSettings}, as Spring Boot reads them. */
class CookSettingsTests {

    private static CookSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("shop.cook", CookSettings.class);
    }

    @Test
    void takesAsLongForEachFryUnlessItIsToldOtherwise() {
        assertThat(settings(Map.of()).frying()).isEqualTo(WorkingTime.always(Duration.ofMillis(800)));
        assertThat(settings(Map.of("shop.cook.frying-time", "4s")).frying())
                .isEqualTo(WorkingTime.always(Duration.ofSeconds(4)));
    }

    @Test
    void prefersTheRangeToTheSingleTime() {
        var settings = settings(Map.of(
                "shop.cook.frying-time",
                "4s",
                "shop.cook.frying-time.min",
                "3s",
                "shop.cook.frying-time.max",
                "3200ms"));

        assertThat(settings.frying()).isEqualTo(new WorkingTime(Duration.ofSeconds(3), Duration.ofMillis(3_200)));
    }

    @Test
    void refusesARangeThatIsNone() {
        var given = Map.of("shop.cook.frying-time.min", "3s", "shop.cook.frying-time.max", "2s");

        assertThatThrownBy(() -> settings(given))
                .rootCause()
                .hasMessage("shop.cook.frying-time.min must not be longer than shop.cook.frying-time.max:"
                        + " 3000ms is longer than 2000ms.");
    }

    @Test
    void friesPlaiceToOrderAndEverythingElseInBatches() {
        assertThat(settings(Map.of()).batches()).isEqualTo(Portions.of(Map.of(COD, 8, PLAICE, 1, CHIPS, 10, PIE, 6)));
        assertThat(settings(Map.of(
                                "shop.cook.batch-cod", "10", "shop.cook.batch-chips", "20", "shop.cook.batch-pie", "3"))
                        .batches())
                .isEqualTo(Portions.of(Map.of(COD, 10, PLAICE, 1, CHIPS, 20, PIE, 3)));
    }
}
