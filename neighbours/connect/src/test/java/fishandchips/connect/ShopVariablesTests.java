package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopVariablesTests {

    @Test
    void areTheEnvironmentAndWhatFollowsFromTheShopsName() {
        assertThat(ShopVariables.of(Map.of("SPRING_DATASOURCE_USERNAME", "connect")))
                .isEqualTo(Map.of(
                        "SPRING_DATASOURCE_USERNAME", "connect",
                        "SPRING_DATASOURCE_PASSWORD", "",
                        "SHOP_PREFIX", "",
                        "SHOP_SCHEMA_PREFIX", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "SHOP_PREFIX,true",
        "SHOP_SCHEMA_PREFIX,true",
        "SHOP_CONNECT_SCHEMA_URI,true",
        "SPRING_DATASOURCE_PASSWORD,true",
        "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG,false",
        "HOME,false"
    })
    void keepTheRestOfTheEnvironmentFromConnectors(String variable, boolean isAllowed) {
        assertThat(variable.matches(ShopVariables.ALLOWED)).isEqualTo(isAllowed);
    }
}
