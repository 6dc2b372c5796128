package fishandchips.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fishandchips.search.SearchSettings.Address;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchSettingsTests {

    @Test
    void takesWhatEveryStationIsTold() {
        var settings = SearchSettings.of(Map.of(
                "SERVER_PORT", "18760",
                "MANAGEMENT_SERVER_PORT", "18761",
                "SERVER_ADDRESS", "0.0.0.0",
                "MANAGEMENT_SERVER_ADDRESS", "0.0.0.0",
                "SHOP_STATION_DATA", "/var/lib/shop",
                "SHOP_HTTP_ALLOWED_HOSTS", "search,statistician"));

        assertThat(settings.management()).isEqualTo(new Address("0.0.0.0", 18_761));
        assertThat(settings.data()).isEqualTo(Path.of("/var/lib/shop"));
        assertThat(settings.hosts()).containsExactly("search", "statistician");
        assertThat(settings.node()).containsEntry("http.host", "0.0.0.0").containsEntry("http.port", "18760");
    }

    @Test
    void listensOnLoopbackUnlessItIsToldOtherwise() {
        var settings = SearchSettings.of(Map.of());

        assertThat(settings.api()).isEqualTo(new Address("127.0.0.1", 8760));
        assertThat(settings.management()).isEqualTo(new Address("127.0.0.1", 8761));
        assertThat(settings.node()).containsEntry("transport.host", "127.0.0.1");
    }

    @Test
    void saysWhichPortIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchSettings.of(Map.of("MANAGEMENT_SERVER_PORT", "http")))
                .withMessage("MANAGEMENT_SERVER_PORT must be the number of a port, and is http.");
    }
}
