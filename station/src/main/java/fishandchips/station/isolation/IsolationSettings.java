package fishandchips.station.isolation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a station gives a record up.
 *
 * @param tries how often a record may fail alone, after its batch has failed twice; with the last of these failures the station gives it up
 */
@Validated
@ConfigurationProperties("shop.station.isolation")
record IsolationSettings(
        @DefaultValue("3") @Min(1) @Max(100) int tries) {}
