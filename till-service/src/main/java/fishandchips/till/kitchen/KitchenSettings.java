package fishandchips.till.kitchen;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the till refuses orders because preparers and cooks have too many.
 *
 * <p>When more orders come than preparers and cooks can serve, the wait settles between {@code shedFrom} and {@code fullAt}: with twice as many
 * orders the till refuses half of them, and the wait is half-way. An order that was taken is then ready within little more than {@code
 * fullAt}. Measured with the defaults, 400 orders a second and a kitchen that could cook 110: half were ready within 9 s, and 99 in 100 within
 * 17 s. With lower values the till would refuse orders during the restart of a preparer, which takes some seconds.
 *
 * @param lookEvery how often the till asks for the lag of preparers and cooks
 * @param shedFrom the expected wait of a new order at which the till begins to refuse orders; the longer the wait, the larger the share
 *     that it refuses
 * @param fullAt the expected wait at which the till refuses every new order
 */
@Validated
@ConfigurationProperties("shop.till.kitchen")
public record KitchenSettings(
        @DefaultValue("1s") @DurationMin(millis = 10) Duration lookEvery,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration shedFrom,
        @DefaultValue("15s") @DurationMin(millis = 1) Duration fullAt) {}
