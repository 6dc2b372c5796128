package fishandchips.registry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrySettingsTests {

    @Test
    void takesWhatEveryStationIsTold() {
        var properties = RegistrySettings.of(Map.of(
                        "SERVER_PORT", "18750",
                        "MANAGEMENT_SERVER_PORT", "18751",
                        "SERVER_ADDRESS", "0.0.0.0",
                        "MANAGEMENT_SERVER_ADDRESS", "0.0.0.0",
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/shop",
                        "SPRING_DATASOURCE_USERNAME", "registry",
                        "SPRING_DATASOURCE_PASSWORD", "secret"))
                .properties();

        assertThat(properties)
                .containsEntry("quarkus.http.port", "18750")
                .containsEntry("quarkus.management.port", "18751")
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("quarkus.management.host", "0.0.0.0")
                .containsEntry("apicurio.datasource.url", "jdbc:postgresql://postgres:5432/shop?currentSchema=registry")
                .containsEntry("apicurio.datasource.username", "registry")
                .containsEntry("apicurio.datasource.password", "secret")
                .containsEntry("apicurio.rules.global.compatibility", "BACKWARD");
    }

    @Test
    void listensOnLoopbackUnlessItIsToldOtherwise() {
        assertThat(RegistrySettings.of(Map.of()).properties())
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .containsEntry("quarkus.http.port", "8750");
    }

    @Test
    void addsItsSchemaToAnUrlThatHasSettings() {
        var url = "jdbc:postgresql://postgres.example.com/shop?sslmode=verify-full";

        assertThat(RegistrySettings.of(Map.of("SPRING_DATASOURCE_URL", url)).properties())
                .containsEntry("apicurio.datasource.url", url + "&currentSchema=registry");
    }

    @Test
    void answersUnderTheNamesThatItIsTold() {
        assertThat(RegistrySettings.of(Map.of("SHOP_HTTP_ALLOWED_HOSTS", "registry, shop.example.com,"))
                        .hosts())
                .containsExactly("registry", "shop.example.com");
        assertThat(RegistrySettings.of(Map.of()).hosts()).isEmpty();
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(RegistrySettings.of(Map.of("SPRING_DATASOURCE_PASSWORD", "secret")))
                .asString()
                .doesNotContain("secret");
    }
}
