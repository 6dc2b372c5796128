package fishandchips.station.readiness;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a station that is open counts as not ready.
 *
 * @param stuckAfter how long a listener may be without partitions, though there are enough for it, or read nothing on,
 *     though records wait; longer than the longest batch, and at least 3 s
 */
@Validated
@ConfigurationProperties("shop.station.readiness")
record ReadinessSettings(
        @DefaultValue("30s") @DurationMin(seconds = 3) Duration stuckAfter) {}
