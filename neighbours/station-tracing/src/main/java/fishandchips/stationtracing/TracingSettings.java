package fishandchips.stationtracing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are traced.
 *
 * @param sampling the part of the orders that a till begins a trace for, from 0 to 1
 * @param zipkin where Zipkin takes spans; null or empty to look for the Zipkin of this shop
 */
@ConfigurationProperties("shop.tracing")
record TracingSettings(
        @DefaultValue("1") double sampling, @Nullable String zipkin) {

    TracingSettings {
        if (!(sampling >= 0 && sampling <= 1)) {
            throw new IllegalArgumentException("shop.tracing.sampling must be from 0 to 1.");
        }
    }
}
