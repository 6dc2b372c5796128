package fishandchips.connect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Tells over HTTP whether the program is alive, and whether it is ready, at the addresses at which stations do. */
final class ManagementServer implements AutoCloseable {

    private static final String HEALTH = "/actuator/health/";

    private final HttpServer http;
    private final RequestGuard guard;
    private final Readiness readiness;

    private ManagementServer(HttpServer http, RequestGuard guard, Readiness readiness) {
        this.http = http;
        this.guard = guard;
        this.readiness = readiness;
    }

    /**
     * Listens from now on.
     *
     * @throws InvalidSettingException when it cannot listen there
     */
    static ManagementServer open(ConnectSettings.Address address, RequestGuard guard, Readiness readiness) {
        try {
            var http = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
            var server = new ManagementServer(http, guard, readiness);
            http.createContext("/", server::answer);
            http.start();
            return server;
        } catch (IOException e) {
            throw new InvalidSettingException("The program cannot listen at MANAGEMENT_SERVER_PORT, %s: %s."
                    .formatted(address.uri(), e.getMessage()));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var refusal = guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders()::getFirst);
            if (refusal.isPresent()) {
                say(exchange, refusal.get().status(), refusal.get().problem());
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case HEALTH + "liveness" -> say(exchange, 200, Map.of("status", "UP"));
                case HEALTH + "readiness" -> sayReadiness(exchange);
                default -> say(exchange, 404, Map.of("status", "There is nothing here but " + HEALTH + "readiness."));
            }
        }
    }

    private void sayReadiness(HttpExchange exchange) throws IOException {
        var waitsFor = readiness.waitsFor();
        if (waitsFor.isEmpty()) {
            say(exchange, 200, Map.of("status", "UP"));
        } else {
            say(exchange, 503, Map.of("status", "OUT_OF_SERVICE", "reason", waitsFor.get()));
        }
    }

    private static void say(HttpExchange exchange, int status, Object answer) throws IOException {
        var body = JsonMapper.shared().writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
