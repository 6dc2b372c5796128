package fishandchips.kafkaesque.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** How a request is answered. */
@FunctionalInterface
interface Answer {

    /** Sends it. */
    void send(HttpExchange exchange) throws IOException;

    /** A value in JSON. */
    static Answer json(String value) {
        return text(200, "application/json", value + "\n");
    }

    /** Lines of text. */
    static Answer lines(List<String> lines) {
        return text(200, "text/plain", lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** A problem as RFC 9457 has it. */
    static Answer problem(int status, String detail) {
        var problem = "{\"status\":%s,\"detail\":%s}\n".formatted(status, Json.text(detail));
        return text(status, "application/problem+json", problem);
    }

    /** A text of a type. */
    static Answer text(int status, String type, String text) {
        return exchange -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }
}
