package fishandchips.till.arrival;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a client may take to send a request.
 *
 * @param within how long the head of a request may take to arrive, and then its body, however steadily they come; the till
 *     closes the connection of a client that takes longer; a bare number means milliseconds
 * @param withinWhenCrowded the same while four fifths of the connections that the till accepts are in use; a bare number means
 *     milliseconds
 */
@Validated
@ConfigurationProperties("shop.till.arrival")
record ArrivalSettings(
        @DefaultValue("10s") @DurationMin(millis = 1) Duration within,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration withinWhenCrowded) {}
