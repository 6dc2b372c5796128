package fishandchips.kafkaesque.http;

import com.sun.net.httpserver.HttpExchange;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which address is answered by which method. */
final class Routes {

    private static final String HERE = "(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?";

    /** What answers a request. */
    @FunctionalInterface
    interface Handler {
        Answer answer(Request request) throws IOException;
    }

    private record Route(String method, Pattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /**
     * Adds a route.
     *
     * @param path with names of its parts, such as {@code /topics/{topic}}
     */
    Routes with(String method, String path, Handler handler) {
        var pattern = path.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)");
        routes.add(new Route(method, Pattern.compile(pattern), handler));
        return this;
    }

    /**
     * Answers a request.
     *
     * @throws Refusal when there is no such address, or when a page from elsewhere asks
     */
    Answer answer(HttpExchange exchange) throws IOException {
        checkThatItComesFromHere(exchange);
        var path = exchange.getRequestURI().getPath();
        for (var route : routes) {
            var address = route.path().matcher(path);
            if (address.matches() && route.method().equals(exchange.getRequestMethod())) {
                return route.handler().answer(new Request(exchange, address));
            }
        }
        throw new Refusal(404, "There is no %s %s.", exchange.getRequestMethod(), path);
    }

    private static void checkThatItComesFromHere(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var origin = Optional.ofNullable(headers.getFirst("Origin"));
        if (!headers.getFirst("Host").matches(HERE)
                || !origin.orElse("http://localhost").matches("http://" + HERE)) {
            throw new Refusal(403, "The server takes requests for localhost only, and of no page from elsewhere.");
        }
    }
}
