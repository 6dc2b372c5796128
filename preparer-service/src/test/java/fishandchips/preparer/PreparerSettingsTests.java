package fishandchips.preparer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.station.pace.WorkingTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Unit tests for {@link PreparerSettings}, as Spring Boot reads them from environment variables. */
class PreparerSettingsTests {

    private static PreparerSettings settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("shop.preparer", PreparerSettings.class);
    }

    @Test
    void wrapsAtOnceUnlessItIsToldOtherwise() {
        assertThat(settings(Map.of()).wrappingTime().isNone()).isTrue();
    }

    @Test
    void takesTheTimeThatItIsTold() {
        var settings =
                settings(Map.of("SHOP_PREPARER_WRAPPING_TIME_MIN", "500ms", "SHOP_PREPARER_WRAPPING_TIME_MAX", "1s"));

        assertThat(settings.wrappingTime()).isEqualTo(new WorkingTime(Duration.ofMillis(500), Duration.ofSeconds(1)));
    }

    @Test
    void refusesHalfARange() {
        assertThatThrownBy(() -> settings(Map.of("SHOP_PREPARER_WRAPPING_TIME_MAX", "1s")))
                .rootCause()
                .hasMessage("Set both shop.preparer.wrapping-time.min and shop.preparer.wrapping-time.max, or neither:"
                        + " only one of them is set.");
    }
}
