package fishandchips.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit tests for {@link ConnectApi}, on a server that answers as the test says. */
class ConnectApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String body = "{}";
    private HttpServer server;
    private ConnectApi connect;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        connect = new ConnectApi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), PATIENCE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var said = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add("%s %s %s"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), said)
                .strip());
        exchange.sendResponseHeaders(status, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes(UTF_8));
        }
    }

    @AfterEach
    void stop() {
        connect.close();
        server.stop(0);
    }

    @Test
    void listsConnectorsByTheirNames() throws Exception {
        body = """
                {"orders":{"status":{"connector":{"state":"RUNNING"},"tasks":[]},"info":{"config":{"topics":"orders"}}},
                 "demo5":{"status":{"connector":{"state":"PAUSED"},"tasks":[]}}}""";

        assertThat(connect.connectors()).extracting(ConnectorState::name).containsExactly("demo5", "orders");
        assertThat(connect.connector("orders").orElseThrow().settings()).containsEntry("topics", "orders");
        assertThat(connect.connector("demo6")).isEmpty();
        assertThat(asked).containsOnly("GET /connectors?expand=info&expand=status");
    }

    @Test
    void asksForOneThingAtATime() throws Exception {
        assertThat(connect.settings("my own")).isEmpty();
        connect.configure("demo5", Map.of("insert.mode", "upsert"));
        connect.create("{\"name\":\"own\"}");
        connect.delete("demo5");
        connect.restart("demo5");
        connect.restartFailed("demo5");
        connect.pause("demo5");
        connect.stop("demo5");
        connect.resume("demo5");
        connect.resetOffsets("demo5");

        assertThat(asked)
                .containsExactly(
                        "GET /connectors/my%20own/config",
                        "PUT /connectors/demo5/config {\"insert.mode\":\"upsert\"}",
                        "POST /connectors {\"name\":\"own\"}",
                        "DELETE /connectors/demo5",
                        "POST /connectors/demo5/restart?includeTasks=true",
                        "POST /connectors/demo5/restart?includeTasks=true&onlyFailed=true",
                        "PUT /connectors/demo5/pause",
                        "PUT /connectors/demo5/stop",
                        "PUT /connectors/demo5/resume",
                        "DELETE /connectors/demo5/offsets");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"error_code\":404,\"message\":\"Connector x not found\"}    | Kafka Connect says: Connector x not found.",
                "409 | {\"error_code\":409,\"message\":\"A rebalance is\\nexpected.\"} | Kafka Connect says: A rebalance is expected.",
                "500 | <html>oops</html>                                             | Kafka Connect says: status 500.",
                "503 | {}                                                            | Kafka Connect says: status 503."
            })
    void saysInOneLineWhatConnectRefuses(int refusal, String answer, String line) {
        status = refusal;
        body = answer;

        assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> connect.pause("x"))
                .withMessage(line)
                .matches(e -> e.isUnknown() == (refusal == 404));
    }

    @Test
    void doesNotTakeAnythingElseForConnect() {
        body = "<html>welcome</html>";

        assertThatExceptionOfType(ConnectUnavailableException.class)
                .isThrownBy(() -> connect.connectors())
                .withMessage("Something else answers in place of Kafka Connect.");
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);

        assertThatExceptionOfType(ConnectUnavailableException.class)
                .isThrownBy(() -> connect.connectors())
                .withMessageMatching("Kafka Connect does not answer at http://127\\.0\\.0\\.1:[0-9]+\\.");
    }

    @Test
    void asksNobodyWhileTheAddressIsNotKnown() {
        try (var early = new ConnectApi(Optional::empty, PATIENCE)) {
            assertThatExceptionOfType(ConnectUnavailableException.class)
                    .isThrownBy(early::connectors)
                    .withMessage("Kafka Connect is starting.");
        }
        assertThat(asked).isEmpty();
    }
}
