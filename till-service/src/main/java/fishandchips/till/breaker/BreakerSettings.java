package fishandchips.till.breaker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the till stops sending orders into the log, and how it begins again.
 *
 * @param silence how long Kafka may answer nothing at all while orders are on their way, before the till sends no others
 * @param rest how long the till sends nothing then, unless Kafka answers, before a few orders try whether the log answers
 * @param probes how many orders try it, 1 to 5; the first that is acknowledged ends the rest
 * @param unreadyAfter how long the till may have sent nothing, before it says that it is not ready for customers
 */
@Validated
@ConfigurationProperties("shop.till.breaker")
public record BreakerSettings(
        @DefaultValue("2s") @DurationMin(millis = 1) Duration silence,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration rest,
        @DefaultValue("3") @Min(1) @Max(5) int probes,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration unreadyAfter) {}
