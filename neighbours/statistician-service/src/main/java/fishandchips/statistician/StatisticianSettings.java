package fishandchips.statistician;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the statistician works.
 *
 * @param opensearch the address of OpenSearch
 * @param timeout how long OpenSearch may take to answer a request; then it is asked again
 */
@Validated
@ConfigurationProperties("shop.statistician")
record StatisticianSettings(
        @DefaultValue("http://127.0.0.1:8760") URI opensearch,
        @DefaultValue("15s") @DurationMin(millis = 1) Duration timeout) {}
