package fishandchips.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusSettingsTests {

    @Test
    void listensOnLoopbackUnlessItIsToldOtherwise() {
        var settings = PrometheusSettings.of(Map.of());

        assertThat(settings.web()).hasToString("127.0.0.1:8790");
        assertThat(settings.management()).hasToString("127.0.0.1:8791");
        assertThat(settings.hosts()).isEmpty();
    }

    @Test
    void takesWhatEveryStationIsTold() {
        var settings = PrometheusSettings.of(Map.of(
                "SERVER_PORT", "18790",
                "MANAGEMENT_SERVER_PORT", "18791",
                "SHOP_HOME", "/var/shop",
                "SHOP_HTTP_ALLOWED_HOSTS", "prometheus, desk"));

        assertThat(settings.web()).hasToString("127.0.0.1:18790");
        assertThat(settings.management()).hasToString("127.0.0.1:18791");
        assertThat(settings.folder()).isEqualTo(Path.of("/var/shop/data/prometheus"));
        assertThat(settings.hosts()).containsExactly("prometheus", "desk");
    }

    @Test
    void tellsPrometheusHowOftenToAskAndWhom() throws Exception {
        var settings =
                PrometheusSettings.of(Map.of("SHOP_PROMETHEUS_SCRAPE_EVERY", "2s", "MANAGEMENT_SERVER_PORT", "18791"));

        assertThat(PrometheusProcess.configuration(settings))
                .contains("scrape_interval: 2s\n", "url: http://127.0.0.1:18791/targets\n")
                .doesNotContain("$");
        assertThat(settings.present()).isEqualTo("6s");
    }

    @ParameterizedTest
    @CsvSource({
        "SHOP_PROMETHEUS_SCRAPE_EVERY, often, 'SHOP_PROMETHEUS_SCRAPE_EVERY is often, and must be a time such as 5s.'",
        "SHOP_PROMETHEUS_REMEMBERS, 0d, 'SHOP_PROMETHEUS_REMEMBERS is 0d, and must be a time such as 7d.'",
        "SERVER_PORT, 70000, 'SERVER_PORT is 70000, and must be a port.'"
    })
    void refusesWhatMakesNoSense(String setting, String value, String sentence) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> PrometheusSettings.of(Map.of(setting, value)))
                .withMessage(sentence);
    }
}
