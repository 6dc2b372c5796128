package fishandchips.delivery;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the delivery works.
 *
 * @param keeps how long an order that nobody comes for lies on the counter until it is thrown away
 * @param remembers how long it is remembered that an order was handed over or thrown away, at least 8 days: longer than
 *     Kafka can keep the order's record, which would be handed over again
 */
@Validated
@ConfigurationProperties("shop.delivery")
record DeliverySettings(
        @DefaultValue("10s") @DurationMin(millis = 1) Duration keeps,
        @DefaultValue("10d") @DurationMin(days = 8) Duration remembers) {}
