package fishandchips.cook;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the cook works.
 *
 * @param fryingTime how long a fry takes, however much is in it; at most a third of what Kafka lets pass between two
 *     batches
 * @param topUpEvery how often the cook looks into the cabinet unasked
 * @param keepCod how many cod shall be on the shelf; when there are fewer, the cook fries a batch. 0: only to order
 * @param keepChips the same of chips
 */
@Validated
@ConfigurationProperties("shop.cook")
record CookSettings(
        @DefaultValue("800ms") @DurationMin(millis = 0) @DurationMax(seconds = 20)
        Duration fryingTime,

        @DefaultValue("2s") @DurationMin(millis = 10) Duration topUpEvery,
        @DefaultValue("4") @Min(0) @Max(10_000) int keepCod,
        @DefaultValue("5") @Min(0) @Max(10_000) int keepChips) {

    /** How many of each portion shall be on the shelf. */
    Portions keep() {
        return Portions.of(Portion.COD, keepCod).plus(Portions.of(Portion.CHIPS, keepChips));
    }
}
