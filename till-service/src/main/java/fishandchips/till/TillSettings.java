package fishandchips.till;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the till works.
 *
 * @param name what the till calls itself on its orders, 1 to 40 characters; {@code till-} and the station's slot unless
 *     set
 * @param permits how many orders may be on their way into the log at a time, 1 to 10000; the next one waits for
 *     permit-wait and is then refused with 503
 * @param permitWait how long an order waits for a permit; a bare number means milliseconds
 * @param answerWithin how long a customer waits for the broker's word before the answer is 504; a bare number means
 *     milliseconds
 * @param remembers how many orders of the whole shop the till can tell about, 1 to 1000000, about 1 KB of heap each;
 *     older ones are 404
 */
@Validated
@ConfigurationProperties("shop.till")
public record TillSettings(
        @DefaultValue("till-1") @NotBlank @Size(max = 40) String name,
        @DefaultValue("256") @Min(1) @Max(10_000) int permits,
        @DefaultValue("20ms") @DurationMin Duration permitWait,
        @DefaultValue("3s") @DurationMin(millis = 1) Duration answerWithin,
        @DefaultValue("30000") @Min(1) @Max(1_000_000) int remembers) {}
