package fishandchips.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.ShopNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/** What a station is called by those who see it from outside: the same everywhere. */
class StationNamesTests {

    private static final String ON_KAFKA = "spring.kafka.client-id";
    private static final String IN_POSTGRESQL = "spring.datasource.hikari.data-source-properties.ApplicationName";

    /** A station without anything in it. */
    static class Nothing {}

    private static Environment environment(String... settings) {
        var arguments = new ArrayList<>(List.of(settings));
        arguments.add("--spring.application.name=accountant");
        arguments.add(
                "--spring.config.import=classpath:fishandchips/station/station.yaml,classpath:fishandchips/station/database.yaml");
        try (var station = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            return station.getEnvironment();
        }
    }

    @Test
    void aStationThatIsToldItsSlotIsCalledAfterIt() {
        var environment = environment("--shop.station.slot=2");

        assertThat(environment.getProperty(ON_KAFKA)).isEqualTo("accountant-2");
        assertThat(environment.getProperty(IN_POSTGRESQL)).isEqualTo("accountant-2");
    }

    @Test
    void whatAStationKeepsInTheBackendsHasTheNamesThatTheContractSays() {
        var environment = environment(
                "--spring.config.import=classpath:fishandchips/station/exactly-once.yaml", "--shop.station.slot=2");

        assertThat(environment.getProperty("spring.kafka.producer.transaction-id-prefix"))
                .isEqualTo(ShopNames.transactionalIds(ShopNames.ACCOUNTANT, 2));
        assertThat(environment.getProperty("spring.kafka.consumer.group-id")).isEqualTo(ShopNames.ACCOUNTANT);
        assertThat(environment.getProperty("spring.flyway.schemas")).isEqualTo(ShopNames.ACCOUNTANT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North | begins with a letter, such as north-2",
                "north | Set it as the environment variable SHOP_NAME or as the Java property shop.name, and nowhere else."
            })
    void aStationDoesNotStartWithTheNameOfAShopThatItsContractDoesNotKnow(String name, String reason) {
        assertThatThrownBy(() -> environment("--shop.name=" + name))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refusal -> assertThat(refusal.getReason()).contains(reason));
    }

    @Test
    void aStationThatIsToldItsNameHasItEverywhere() {
        var environment = environment("--shop.station.name=accountant-7");

        assertThat(environment.getProperty(ON_KAFKA)).isEqualTo("accountant-7");
        assertThat(environment.getProperty(IN_POSTGRESQL))
                .as("under which it counts takings, so that no accountant waits for another")
                .isEqualTo("accountant-7");
    }
}
