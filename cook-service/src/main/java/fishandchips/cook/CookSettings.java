package fishandchips.cook;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.station.pace.WorkingTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * How the cook works.
 *
 * @param fryingTime how long a fry takes, however much is in it; at most 15 s, since Kafka aborts a transaction
 *     after 20 s
 * @param fryingTimeMin the shortest time that a fry takes; when both bounds are set, the time is drawn for each fry, and the
 *     single time has no meaning
 * @param fryingTimeMax the longest time that a fry takes, at most 15 s
 * @param batchCod how many cod are fried together; with a larger batch, more are left over for the shelf
 * @param batchChips the same of chips
 * @param batchPie the same of pie; plaice is fried to order, exactly as many as are lacking
 * @param topUpEvery how often the cook looks into the cabinet unasked
 * @param keepCod how many cod shall be on the shelf; when there are fewer, the cook fries a batch. 0: only to order
 * @param keepChips the same of chips
 */
@Validated
@ConfigurationProperties("shop.cook")
record CookSettings(
        @DefaultValue("800ms") @DurationMin(millis = 0) @DurationMax(seconds = 15)
        Duration fryingTime,

        @Name("frying-time.min") @Nullable Duration fryingTimeMin,
        @Name("frying-time.max") @Nullable Duration fryingTimeMax,
        @DefaultValue("8") @Min(1) @Max(10_000) int batchCod,
        @DefaultValue("10") @Min(1) @Max(10_000) int batchChips,
        @DefaultValue("6") @Min(1) @Max(10_000) int batchPie,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration topUpEvery,
        @DefaultValue("4") @Min(0) @Max(10_000) int keepCod,
        @DefaultValue("5") @Min(0) @Max(10_000) int keepChips) {

    CookSettings {
        var _ = frying(fryingTime, fryingTimeMin, fryingTimeMax);
    }

    /** How long a fry takes. */
    WorkingTime frying() {
        return frying(fryingTime, fryingTimeMin, fryingTimeMax);
    }

    private static WorkingTime frying(Duration always, @Nullable Duration min, @Nullable Duration max) {
        return WorkingTime.between("shop.cook.frying-time", min, max).orElseGet(() -> WorkingTime.always(always));
    }

    /** How many of each portion are fried together. */
    Portions batches() {
        return Portions.of(
                Map.of(Portion.COD, batchCod, Portion.PLAICE, 1, Portion.CHIPS, batchChips, Portion.PIE, batchPie));
    }

    /** How many of each portion shall be on the shelf. */
    Portions keep() {
        return Portions.of(Portion.COD, keepCod).plus(Portions.of(Portion.CHIPS, keepChips));
    }
}
