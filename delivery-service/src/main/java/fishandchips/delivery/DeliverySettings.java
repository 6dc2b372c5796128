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
 */
@Validated
@ConfigurationProperties("shop.delivery")
record DeliverySettings(
        @DefaultValue("10s") @DurationMin(millis = 1) Duration keeps) {}
