package fishandchips.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.OpenSearchException;
import org.opensearch.cluster.health.ClusterHealthStatus;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.transport.client.Client;

/** Tells over HTTP whether the program is alive, and whether OpenSearch is ready, at the addresses at which stations do. */
final class ManagementServer {

    private static final String HEALTH = "/actuator/health/";
    private static final TimeValue PATIENCE = TimeValue.timeValueSeconds(1);

    private final RequestGuard guard;
    private volatile @Nullable Client node;

    private ManagementServer(RequestGuard guard) {
        this.guard = guard;
    }

    /** Listens from now on, until the process ends. */
    static ManagementServer open(SearchSettings settings) throws IOException {
        var address = settings.management();
        var http = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
        var server = new ManagementServer(new RequestGuard(settings.hosts()));
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** From now on there is a node whose health it tells. */
    void answerFor(Client client) {
        node = client;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var refusal = guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders()::getFirst);
            if (refusal.isPresent()) {
                say(exchange, refusal.get().status(), "REFUSED");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case HEALTH + "liveness" -> say(exchange, 200, "UP");
                case HEALTH + "readiness" -> {
                    var problem = problem();
                    say(exchange, problem.isEmpty() ? 200 : 503, problem.orElse("UP"));
                }
                default -> say(exchange, 404, "There is nothing here but " + HEALTH + "readiness.");
            }
        }
    }

    /** Red means that an index cannot be read or written. A red one becomes ready by itself, or by being deleted. */
    private Optional<String> problem() {
        var client = node;
        if (client == null) {
            return Optional.of("OpenSearch starts.");
        }
        try {
            var health = client.admin().cluster().prepareHealth().get(PATIENCE);
            return health.getStatus() == ClusterHealthStatus.RED
                    ? Optional.of("OpenSearch is red: %s"
                            .formatted(health.getIndices().keySet()))
                    : Optional.empty();
        } catch (OpenSearchException e) {
            return Optional.of("OpenSearch does not tell its health.");
        }
    }

    private static void say(HttpExchange exchange, int status, String answer) throws IOException {
        var body = "{\"status\":\"%s\"}".formatted(answer).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
