package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.connect.ConnectSettings.Address;
import fishandchips.connect.writer.WriterFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectSettingsTests {

    private static final Map<String, String> LEAST = Map.of(
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092",
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:5432/shop",
            "SPRING_DATASOURCE_USERNAME", "postgres");

    @Test
    void copiesTheShopsOrdersOnLoopbackUnlessItIsToldMore() {
        var settings = ConnectSettings.of(LEAST);

        assertThat(settings.connectors()).extracting(Connector::name).containsExactly("orders");
        assertThat(settings.writer()).isEmpty();
        assertThat(settings.rest()).isEqualTo(new Address("127.0.0.1", 8700));
        assertThat(settings.management()).isEqualTo(new Address("127.0.0.1", 8701));
        assertThat(settings.hosts()).isEmpty();
    }

    @Test
    void doesAsItIsTold() {
        var settings = settings(Map.of(
                "SHOP_CONNECT_CONNECTORS", "orders, demo5,demo6",
                "SHOP_CONNECT_WRITER", "json",
                "SHOP_CONNECT_SCHEMA_URI", "http://127.0.0.1:8750/apis/ccompat/v7",
                "SERVER_ADDRESS", "0.0.0.0",
                "SERVER_PORT", "18700",
                "MANAGEMENT_SERVER_ADDRESS", "0.0.0.0",
                "MANAGEMENT_SERVER_PORT", "18701",
                "SHOP_HTTP_ALLOWED_HOSTS", "connect,board"));

        assertThat(settings.connectors()).extracting(Connector::name).containsExactly("orders", "demo5", "demo6");
        assertThat(settings.writer()).contains(WriterFormat.JSON);
        assertThat(settings.schemaUri()).contains(URI.create("http://127.0.0.1:8750/apis/ccompat/v7"));
        assertThat(settings.rest()).isEqualTo(new Address("0.0.0.0", 18_700));
        assertThat(settings.management()).isEqualTo(new Address("0.0.0.0", 18_701));
        assertThat(settings.hosts()).containsExactly("connect", "board");
    }

    @Test
    void canBeToldNoConnectorAtAll() {
        assertThat(settings(Map.of("SHOP_CONNECT_CONNECTORS", "")).connectors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "2,false"})
    void hasOneWriterAmongItsWorkers(String slot, boolean hasWriter) {
        var settings = settings(Map.of("SHOP_CONNECT_WRITER", "json", "SHOP_STATION_SLOT", slot));

        assertThat(settings.writer().isPresent()).isEqualTo(hasWriter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPRING_DATASOURCE_URL|mysql://here|SPRING_DATASOURCE_URL is the address of PostgreSQL, such as jdbc:postgresql://127.0.0.1:5432/shop, not \"mysql://here\".",
                "SPRING_DATASOURCE_USERNAME|''|SPRING_DATASOURCE_USERNAME is missing: the user of PostgreSQL.",
                "SHOP_CONNECT_CONNECTORS|orders,demo7|SHOP_CONNECT_CONNECTORS is a list of orders, demo5, demo6, and there is no connector \"demo7\".",
                "SHOP_CONNECT_WRITER|xml|SHOP_CONNECT_WRITER is none or json or avro, not \"xml\".",
                "SHOP_CONNECT_SCHEMA_URI|registry|SHOP_CONNECT_SCHEMA_URI is the address of a schema registry, such as http://127.0.0.1:8750/apis/ccompat/v7, not \"registry\".",
                "SHOP_CONNECT_SCHEMA_URI|http://a b|SHOP_CONNECT_SCHEMA_URI is the address of a schema registry, such as http://127.0.0.1:8750/apis/ccompat/v7, not \"http://a b\".",
                "SHOP_CONNECT_CONNECTORS|demo6|the connector demo6 needs a schema registry: set SHOP_CONNECT_SCHEMA_URI to its address, such as http://127.0.0.1:8750/apis/ccompat/v7.",
                "SERVER_PORT|0|SERVER_PORT is a port from 1 to 65535, not \"0\".",
                "MANAGEMENT_SERVER_PORT|65536|MANAGEMENT_SERVER_PORT is a port from 1 to 65535, not \"65536\".",
                "SERVER_PORT|many|SERVER_PORT is a port from 1 to 65535, not \"many\"."
            })
    void saysInASentenceWhatIsWrong(String variable, String value, String sentence) {
        assertThatThrownBy(() -> settings(Map.of(variable, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(sentence);
    }

    @Test
    void neverTellsThePassword() {
        assertThat(settings(Map.of("SPRING_DATASOURCE_PASSWORD", "s3cret")).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void isDocumentedWithItsDefaults() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/settings.md")))
                .contains("| `%s` | `%s` |".formatted(ConnectSettings.CONNECTORS, ConnectSettings.DEFAULT_CONNECTORS))
                .contains("| `%s` | `%s` |".formatted(ConnectSettings.WRITER, ConnectSettings.NO_WRITER))
                .contains("| `%s` | |".formatted(ConnectSettings.SCHEMA_URI));
    }

    private static ConnectSettings settings(Map<String, String> more) {
        var environment = new HashMap<>(LEAST);
        environment.putAll(more);
        return ConnectSettings.of(environment);
    }
}
