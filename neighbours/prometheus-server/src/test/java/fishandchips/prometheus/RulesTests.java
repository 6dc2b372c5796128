package fishandchips.prometheus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts and configurations, by the checks of Prometheus itself. */
class RulesTests {

    private static final Path DEPLOY = Path.of("..", "..", "deploy", "prometheus");

    @BeforeAll
    static void needsPrometheus() {
        Promtool.assumeThere();
    }

    @Test
    void areSound() throws Exception {
        Promtool.check("check", "rules", DEPLOY.resolve("rules.yml").toString());
    }

    /** {@code rules-test.yml} says what happens, and which alerts fire and clear. */
    @Test
    void fireAndClear() throws Exception {
        Promtool.check("test", "rules", Path.of("src", "test", "rules-test.yml").toString());
    }

    @Test
    void theConfigurationInContainersIsSound() throws Exception {
        Promtool.check("check", "config", DEPLOY.resolve("prometheus.yml").toString());
    }

    @Test
    void theConfigurationOfAShopOfProcessesIsSound(@TempDir Path folder) throws Exception {
        Files.copy(DEPLOY.resolve("rules.yml"), folder.resolve("rules.yml"));
        var file = folder.resolve("prometheus.yml");
        Files.writeString(file, PrometheusProcess.configuration(PrometheusSettings.of(Map.of())));

        Promtool.check("check", "config", file.toString());
    }
}
