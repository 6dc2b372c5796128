package fishandchips.zipkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ZipkinSettingsTests {

    @Test
    void listensOnLoopbackUnlessItIsToldOtherwise() {
        assertThat(ZipkinSettings.of(Map.of()))
                .containsEntry("armeria.ports[0].ip", "127.0.0.1")
                .containsEntry("armeria.ports[0].port", "8795")
                .containsEntry("armeria.ports[1].ip", "127.0.0.1")
                .containsEntry("armeria.ports[1].port", "8796");
    }

    @Test
    void takesWhatEveryStationIsTold() {
        var settings = ZipkinSettings.of(Map.of(
                "SERVER_PORT", "18795",
                "MANAGEMENT_SERVER_PORT", "18796",
                "SERVER_ADDRESS", "0.0.0.0",
                "SHOP_ZIPKIN_REMEMBERS", "1000"));

        assertThat(settings)
                .containsEntry("armeria.ports[0].ip", "0.0.0.0")
                .containsEntry("armeria.ports[0].port", "18795")
                .containsEntry("armeria.ports[1].ip", "127.0.0.1")
                .containsEntry("armeria.ports[1].port", "18796")
                .containsEntry("zipkin.storage.mem.max-spans", "1000");
    }
}
