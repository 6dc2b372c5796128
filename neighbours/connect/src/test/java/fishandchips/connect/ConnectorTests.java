package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.connect.transform.OrderRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConnectorTests {

    @SuppressWarnings("unused")
    private static final Iterable<String> NAMES = Connector.NAMES;

    private static final Map<String, String> NORTH =
            Map.of("SHOP_PREFIX", "north-", "SHOP_SCHEMA_PREFIX", "north_", "SPRING_DATASOURCE_PASSWORD", "s3cret");

    @Test
    void areThoseInTheFolder() throws IOException {
        try (var files = Files.list(Path.of("connectors"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Connector.NAMES.stream()
                            .flatMap(name -> Stream.of(name + ".json", name + ".sql"))
                            .toList());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void haveAGroupOfTheirOwnAndNeverChangeATable(String name) {
        var config = Connector.named(name, NORTH).config();

        assertThat(config)
                .containsEntry("name", name)
                .containsEntry("consumer.override.group.id", "${env:SHOP_PREFIX}connect-" + name)
                .containsEntry("schema.evolution", "none");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void leaveAddressAndPasswordToTheEnvironment(String name) {
        var connector = Connector.named(name, NORTH);

        assertThat(connector.config())
                .containsEntry("connection.url", "${env:SPRING_DATASOURCE_URL}")
                .containsEntry("connection.username", "${env:SPRING_DATASOURCE_USERNAME}")
                .containsEntry("connection.password", "${env:SPRING_DATASOURCE_PASSWORD}");
        assertThat(connector.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void createTablesWithTheNameOfTheShopInTheirSchema(String name) {
        assertThat(Connector.named(name, NORTH).tables()).doesNotContain("${");
        assertThat(Connector.named("orders", NORTH).tables()).contains("CREATE SCHEMA north_analysis;");
    }

    @Test
    void copiesOrdersToAColumnForEachFieldOfTheRow() {
        var tables = Connector.named("orders", NORTH).tables();
        var columns = tables.substring(tables.indexOf('(', tables.indexOf("CREATE TABLE")) + 1)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[a-z_]+ [a-z]+ (NOT NULL|PRIMARY KEY),?"))
                .map(line -> line.substring(0, line.indexOf(' ')));

        assertThat(columns)
                .containsExactlyElementsOf(OrderRow.SCHEMA.fields().stream()
                        .map(field -> field.name())
                        .toList());
    }
}
