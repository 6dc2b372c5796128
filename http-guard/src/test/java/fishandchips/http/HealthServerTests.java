package fishandchips.http;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.http.HealthServer.Content;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTests {

    private final AtomicReference<Optional<String>> problem = new AtomicReference<>(Optional.of("The oil is cold."));

    @SuppressWarnings("NullAway.Init")
    private HealthServer server;

    @BeforeEach
    void open() throws IOException {
        server = HealthServer.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new RequestGuard(List.of()),
                HealthServer.READINESS,
                problem::get,
                Map.of("/menu", () -> new Content("application/json", "[\"cod\"]")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(String.format(
                Locale.ROOT, "http://localhost:%d%s", server.address().getPort(), path)));
        if (headers.length > 0) {
            request.headers(headers).POST(HttpRequest.BodyPublishers.noBody());
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    @Test
    void tellsWhatTheProgramWaitsForUntilItIsReady() throws Exception {
        assertThat(get(HealthServer.LIVENESS)).isEqualTo("200 UP");
        assertThat(get(HealthServer.READINESS)).isEqualTo("503 The oil is cold.");

        problem.set(Optional.empty());

        assertThat(get(HealthServer.READINESS)).isEqualTo("200 UP");
    }

    @Test
    void tellsWhatElseTheProgramHasToTell() throws Exception {
        assertThat(get("/menu")).isEqualTo("200 [\"cod\"]");
        assertThat(get("/wine")).startsWith("404 There is nothing here but ");
    }

    @Test
    void isGuarded() throws Exception {
        assertThat(get("/menu", "Origin", "http://elsewhere.example")).startsWith("403 ");
    }
}
