package fishandchips.stage.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link SinkConnector}, on a server that answers as the test says. */
class SinkConnectorTests {

    private record Answer(int status, String body) {}

    private final List<String> asked = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private HttpServer server;
    private SinkConnector connector;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        connector = new SinkConnector(() -> Optional.of(address), "demo5");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add("%s %s %s"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                .strip());
        var answer = answers.remove();
        exchange.sendResponseHeaders(answer.status(), 0);
        try (var out = exchange.getResponseBody()) {
            out.write(answer.body().getBytes(UTF_8));
        }
    }

    @AfterEach
    void stop() {
        connector.close();
        server.stop(0);
    }

    @Test
    void asksAgainWhileConnectRefuses() throws Exception {
        answers.add(
                new Answer(409, "{\"error_code\":409,\"message\":\"Cannot complete request because of a rebalance\"}"));
        answers.add(new Answer(200, "{\"message\":\"The offsets have been reset\"}"));

        connector.resetOffsets();

        assertThat(asked).containsExactly("DELETE /connectors/demo5/offsets", "DELETE /connectors/demo5/offsets");
    }

    @Test
    void changesOneSettingAndLeavesTheOthers() throws Exception {
        answers.add(new Answer(200, "{\"name\":\"demo5\",\"insert.mode\":\"insert\"}"));
        answers.add(new Answer(200, "{}"));

        connector.setInsertMode("upsert");

        assertThat(asked).first().isEqualTo("GET /connectors/demo5/config");
        var written = asked.getLast().replace("PUT /connectors/demo5/config ", "");
        assertThat(JsonMapper.shared().readTree(written))
                .isEqualTo(JsonMapper.shared().readTree("{\"name\":\"demo5\",\"insert.mode\":\"upsert\"}"));
    }

    @Test
    void knowsNothingOfAConnectorThatIsNotThere() throws Exception {
        answers.add(new Answer(200, "{\"orders\":{}}"));
        answers.add(new Answer(503, "no JSON"));

        assertThat(connector.state()).isEmpty();
        assertThat(connector.state()).isEmpty();
    }
}
