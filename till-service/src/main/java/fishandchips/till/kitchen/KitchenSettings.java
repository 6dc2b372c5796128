package fishandchips.till.kitchen;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the till turns orders away because the kitchen has too many.
 *
 * @param lookEvery how often the till looks how much waits for preparers and cooks
 * @param shedFrom how long an order may have to wait before new ones are turned away: none at this wait, more and more of
 *     them above it
 * @param fullAt how long an order would have to wait for every new one to be turned away
 */
@Validated
@ConfigurationProperties("shop.till.kitchen")
public record KitchenSettings(
        @DefaultValue("1s") @DurationMin(millis = 10) Duration lookEvery,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration shedFrom,
        @DefaultValue("15s") @DurationMin(millis = 1) Duration fullAt) {}
