package fishandchips.station.telemetry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a station says of itself.
 *
 * @param enabled whether it says anything, on the topic shop-floor; it serves no better and no worse without
 */
@ConfigurationProperties("shop.floor")
record TelemetrySettings(@DefaultValue("true") boolean enabled) {}
