package fishandchips.station;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of every station.
 *
 * @param slot the station's number among the stations of its kind, from 1. No two living stations of a kind may have the same
 *     slot, and a station that is started again keeps it: the slot names the Kafka transactions, so that a successor ends at
 *     once the transactions that its predecessor left open. 0 where nobody numbers the stations: those that read and write in
 *     one transaction lease a slot, others need none
 * @param name the station's name on Kafka, in PostgreSQL and on the shop floor; its kind and its slot unless it is set. No two
 *     living stations may have the same name
 * @param retryPause how long to wait before a backend that did not answer, or a batch that was rolled back, is tried
 *     again; doubles with each try
 * @param maxRetryPause where the doubling ends
 */
@Validated
@ConfigurationProperties("shop.station")
public record StationSettings(
        @DefaultValue("1") @Min(0) @Max(99) int slot,
        @Nullable String name,
        @DefaultValue("100ms") @DurationMin(millis = 1) Duration retryPause,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration maxRetryPause) {

    /**
     * How long to wait after so many failures in a row.
     *
     * @param failures at least 1
     */
    public Duration pauseAfter(int failures) {
        var doubled = retryPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(maxRetryPause) < 0 ? doubled : maxRetryPause;
    }
}
