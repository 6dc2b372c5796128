package fishandchips.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** The waiting times of {@code station.yaml}, and what overrides them, go together. */
class StationYamlTests {

    private static final String PRODUCER = "spring.kafka.producer.properties.";

    @ParameterizedTest
    @ValueSource(strings = {"station", "exactly-once"})
    void aSendFailsLongBeforeTheGroupGivesTheMemberUp(String override) throws IOException {
        var settings = settings(override);

        var longestSend = settings.getRequiredProperty(PRODUCER + "max.block.ms", Long.class)
                + settings.getRequiredProperty(PRODUCER + "delivery.timeout.ms", Long.class);

        var pollInterval =
                DurationStyle.detectAndParse(settings.getRequiredProperty("spring.kafka.consumer.max-poll-interval"));
        assertThat(Duration.ofMillis(longestSend)).isLessThanOrEqualTo(pollInterval.dividedBy(2));
    }

    private static PropertySourcesPropertyResolver settings(String override) throws IOException {
        var sources = new MutablePropertySources();
        for (var name : new String[] {override, "station"}) {
            new YamlPropertySourceLoader()
                    .load(name, new ClassPathResource("fishandchips/station/" + name + ".yaml")).stream()
                            .filter(source -> !sources.contains(source.getName()))
                            .forEach(sources::addLast);
        }
        return new PropertySourcesPropertyResolver(sources);
    }
}
