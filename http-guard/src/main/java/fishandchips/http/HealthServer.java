package fishandchips.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For a program that is not made with Spring: tells over HTTP whether it is alive and whether it is ready, at the addresses at which stations do.
 * Pages are asked for by one thread, one after the other.
 */
public final class HealthServer implements AutoCloseable {

    public static final String LIVENESS = "/actuator/health/liveness";
    public static final String READINESS = "/actuator/health/readiness";

    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer http;
    private final RequestGuard guard;
    private final String readiness;
    private final Supplier<Optional<String>> waitsFor;
    private final Map<String, Page> pages;

    /** Something else that the program tells. */
    @FunctionalInterface
    public interface Page {

        /** What it tells now. */
        Content content() throws IOException;
    }

    /**
     * What a page tells.
     *
     * @param type the media type, such as {@code application/json}
     */
    public record Content(String type, String body) {}

    private HealthServer(
            HttpServer http,
            RequestGuard guard,
            String readiness,
            Supplier<Optional<String>> waitsFor,
            Map<String, Page> pages) {
        this.http = http;
        this.guard = guard;
        this.readiness = readiness;
        this.waitsFor = waitsFor;
        this.pages = Map.copyOf(pages);
    }

    /**
     * Listens from now on.
     *
     * @param readiness the path at which it tells whether the program is ready, such as {@link #READINESS}
     * @param waitsFor what the program waits for, as a sentence; empty when it is ready; asked at each request
     * @param pages by their path
     * @throws IOException when it cannot listen there
     */
    public static HealthServer open(
            InetSocketAddress address,
            RequestGuard guard,
            String readiness,
            Supplier<Optional<String>> waitsFor,
            Map<String, Page> pages)
            throws IOException {
        var server = new HealthServer(HttpServer.create(address, 0), guard, readiness, waitsFor, pages);
        server.http.createContext("/", server::answer);
        server.http.start();
        return server;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return http.getAddress();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var refusal = guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders()::getFirst);
            var path = exchange.getRequestURI().getPath();
            var page = pages.get(path);
            if (refusal.isPresent()) {
                say(
                        exchange,
                        refusal.get().status(),
                        new Content(TEXT, refusal.get().detail()));
            } else if (page != null) {
                say(exchange, 200, page.content());
            } else if (path.equals(LIVENESS)) {
                say(exchange, 200, new Content(TEXT, "UP"));
            } else if (path.equals(readiness)) {
                var problem = waitsFor.get();
                say(exchange, problem.isEmpty() ? 200 : 503, new Content(TEXT, problem.orElse("UP")));
            } else {
                say(exchange, 404, new Content(TEXT, "There is nothing here but " + readiness + "."));
            }
        }
    }

    private static void say(HttpExchange exchange, int status, Content content) throws IOException {
        var body = content.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", content.type());
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
