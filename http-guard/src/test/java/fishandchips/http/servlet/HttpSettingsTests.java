package fishandchips.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class HttpSettingsTests {

    private final WebApplicationContextRunner server = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(HttpGuardAutoConfiguration.class));

    @Test
    void allowsNoFurtherHostWithoutTheSetting() {
        server.run(context ->
                assertThat(context.getBean(HttpSettings.class).allowedHosts()).isEmpty());
        server.withPropertyValues("shop.http.allowed-hosts=")
                .run(context -> assertThat(context.getBean(HttpSettings.class).allowedHosts())
                        .isEmpty());
    }

    @Test
    void allowsTheHostsInTheSetting() {
        server.withPropertyValues("shop.http.allowed-hosts=shop.example, till")
                .run(context -> assertThat(context.getBean(HttpSettings.class).allowedHosts())
                        .containsExactly("shop.example", "till"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://shop.example", "shop.example:8080", "*", "a b", "till,,board"})
    void saysWhichHostIsNoName(String hosts) {
        server.withPropertyValues("shop.http.allowed-hosts=" + hosts)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("must be a host name without scheme and port"));
    }
}
