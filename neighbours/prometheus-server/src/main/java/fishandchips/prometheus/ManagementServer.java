package fishandchips.prometheus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Tells the fleet whether Prometheus is ready, and Prometheus which stations there are and whether a law is broken. */
final class ManagementServer implements AutoCloseable {

    /** As in Prometheus itself. */
    static final String READINESS = "/-/ready";

    static final String METRICS = "/metrics";
    static final String TARGETS = "/targets";

    private static final int PATIENCE_MILLIS = 2_000;

    private final HttpServer http;
    private final PrometheusSettings settings;
    private final ScrapeTargets targets;
    private final LastCashUp cashUp;

    private ManagementServer(HttpServer http, PrometheusSettings settings) {
        this.http = http;
        this.settings = settings;
        this.targets = new ScrapeTargets(settings.home().resolve("shop.json"));
        this.cashUp = new LastCashUp(settings.home().resolve("data/cash-up.json"));
    }

    /**
     * Listens from now on.
     *
     * @throws InvalidSettingException when it cannot listen there
     */
    static ManagementServer open(PrometheusSettings settings) {
        try {
            var http = HttpServer.create(settings.management().socket(), 0);
            var server = new ManagementServer(http, settings);
            var guard = new RequestGuard(settings.hosts());
            http.createContext("/", exchange -> server.answer(exchange, guard));
            http.start();
            return server;
        } catch (IOException e) {
            throw new InvalidSettingException("The program cannot listen at MANAGEMENT_SERVER_PORT, %s: %s."
                    .formatted(settings.management(), e.getMessage()));
        }
    }

    private void answer(HttpExchange exchange, RequestGuard guard) throws IOException {
        try (exchange) {
            var refusal = guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders()::getFirst);
            if (refusal.isPresent()) {
                say(
                        exchange,
                        refusal.get().status(),
                        "text/plain",
                        refusal.get().detail());
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case READINESS -> sayReadiness(exchange);
                case METRICS -> say(exchange, 200, "text/plain; version=0.0.4", cashUp.metrics());
                case TARGETS ->
                    say(exchange, 200, "application/json", JsonMapper.shared().writeValueAsString(targets.now()));
                default -> say(exchange, 404, "text/plain", "There is nothing here but " + READINESS + ".");
            }
        }
    }

    private void sayReadiness(HttpExchange exchange) throws IOException {
        if (isReady()) {
            say(exchange, 200, "text/plain", "Prometheus is ready.");
        } else {
            say(exchange, 503, "text/plain", "Prometheus does not answer yet.");
        }
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://" + settings.web() + READINESS).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
