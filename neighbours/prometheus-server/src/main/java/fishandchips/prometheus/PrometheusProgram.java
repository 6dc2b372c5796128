package fishandchips.prometheus;

import fishandchips.http.HealthServer;
import fishandchips.http.HealthServer.Content;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The program of a Prometheus station. It ends by SIGTERM, or when Prometheus has ended, with the same exit code. */
public final class PrometheusProgram {

    static final String METRICS = "/metrics";
    static final String TARGETS = "/targets";

    private static final int WRONG_SETTINGS = 2;

    private PrometheusProgram() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            run(PrometheusSettings.of(System.getenv()));
        } catch (InvalidSettingException e) {
            System.out.println(e.getMessage());
            System.exit(WRONG_SETTINGS);
        }
    }

    private static void run(PrometheusSettings settings) throws IOException, InterruptedException {
        try (var _ = openHealthServer(settings)) {
            var prometheus = PrometheusProcess.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(prometheus::end, "ends Prometheus"));
            System.exit(prometheus.awaitEnd());
        }
    }

    /** Besides readiness it tells Prometheus which stations there are, and whether a law is broken. */
    private static HealthServer openHealthServer(PrometheusSettings settings) {
        var targets = new ScrapeTargets(settings.home().resolve("shop.json"));
        var cashUp = new LastCashUp(settings.home().resolve("data/cash-up.json"));
        try {
            return HealthServer.open(
                    settings.management().socket(),
                    new RequestGuard(settings.hosts()),
                    PrometheusHealth.READINESS,
                    new PrometheusHealth(settings.web())::waitsFor,
                    Map.of(
                            METRICS, () -> new Content("text/plain; version=0.0.4", cashUp.metrics()),
                            TARGETS,
                                    () -> new Content(
                                            "application/json",
                                            JsonMapper.shared().writeValueAsString(targets.now()))));
        } catch (IOException e) {
            throw new InvalidSettingException("The program cannot listen at MANAGEMENT_SERVER_PORT, %s: %s."
                    .formatted(settings.management(), e.getMessage()));
        }
    }
}
