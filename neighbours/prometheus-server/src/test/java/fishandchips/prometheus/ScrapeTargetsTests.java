package fishandchips.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.prometheus.ScrapeTargets.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeTargetsTests {

    @TempDir
    private Path home;

    private List<Target> targets(String stations) throws Exception {
        var file = home.resolve("shop.json");
        Files.writeString(file, "{\"phase\":\"open\",\"stations\":[%s]}".formatted(stations));
        return new ScrapeTargets(file).now();
    }

    private static String station(String name, int port) {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"host\":\"127.0.0.1\",\"ports\":{\"server\":1,\"management\":%d},\"ready\":false}",
                name,
                port);
    }

    @Test
    void asksEachStationAtItsManagementPort() throws Exception {
        var targets = targets(station("preparer-2", 40_001) + "," + station("prometheus-1", 8791));

        assertThat(targets)
                .containsExactly(
                        new Target(
                                List.of("127.0.0.1:40001"),
                                Map.of(
                                        "__metrics_path__", "/actuator/prometheus",
                                        "kind", "preparer",
                                        "station", "preparer-2")),
                        new Target(
                                List.of("127.0.0.1:8791"),
                                Map.of(
                                        "__metrics_path__", "/metrics",
                                        "kind", "prometheus",
                                        "station", "prometheus-1")));
    }

    @Test
    void asksNoProgramThatHasNoMetrics() throws Exception {
        assertThat(targets(station("connect-1", 8701) + "," + station("registry-1", 8751) + ","
                        + station("search-1", 8761)))
                .isEmpty();
    }

    @Test
    void asksNobodyOfAShopThatIsNotThereOrNotReadable() throws Exception {
        assertThat(new ScrapeTargets(home.resolve("shop.json")).now()).isEmpty();
        assertThat(targets("oops")).isEmpty();
    }
}
