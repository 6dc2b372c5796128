package fishandchips.prometheus;

import java.io.IOException;

/** The program of a Prometheus station. It ends by SIGTERM, or when Prometheus has ended, with the same exit code. */
public final class PrometheusProgram {

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
        try (var _ = ManagementServer.open(settings)) {
            var prometheus = PrometheusProcess.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(prometheus::end, "ends Prometheus"));
            System.exit(prometheus.awaitEnd());
        }
    }
}
