package fishandchips.till.breaker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the circuit breaker opens and closes.
 *
 * @param silence how long Kafka may answer nothing while orders wait for it, before the circuit breaker opens and the till sends no more
 *     orders
 * @param rest how long the till then sends nothing, unless Kafka answers, before it sends a few orders as probes
 * @param probes how many orders are probes, 1 to 5; the first acknowledgement closes the circuit breaker
 * @param unreadyAfter how long the circuit breaker may be open before the till reports that it is not ready
 */
@Validated
@ConfigurationProperties("shop.till.breaker")
public record BreakerSettings(
        @DefaultValue("2s") @DurationMin(millis = 1) Duration silence,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration rest,
        @DefaultValue("3") @Min(1) @Max(5) int probes,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration unreadyAfter) {}
