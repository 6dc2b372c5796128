package fishandchips.delivery;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the delivery works.
 *
 * @param remembers how long a handover is kept, at least 8 days: longer than Kafka can keep the order's record, which
 *     would be handed over again
 * @param clearUpEvery how often older ones are looked for
 */
@Validated
@ConfigurationProperties("shop.delivery")
record DeliverySettings(
        @DefaultValue("10d") @DurationMin(days = 8) Duration remembers,
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration clearUpEvery) {}
