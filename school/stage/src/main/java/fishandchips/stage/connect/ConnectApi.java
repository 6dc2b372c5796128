package fishandchips.stage.connect;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Connect's REST API can do with one connector. Safe for any number of threads. */
final class ConnectApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration REFUSES_FOR = Duration.ofSeconds(30);
    private static final long TRY_EVERY_MILLIS = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Supplier<Optional<URI>> worker;
    private final String connector;

    /**
     * That of a worker.
     *
     * @param worker its address; empty while it starts
     * @param connector the name of the connector
     */
    ConnectApi(Supplier<Optional<URI>> worker, String connector) {
        this.worker = worker;
        this.connector = connector;
    }

    /** How the connector is; empty when Connect does not answer, or has no such connector. */
    Optional<ConnectorState> state() throws InterruptedException {
        try {
            var answer = send("GET", "/connectors?expand=info&expand=status", BodyPublishers.noBody());
            var found = JsonMapper.shared().readTree(answer.body()).path(connector);
            return found.isObject() ? Optional.of(ConnectorState.of(found)) : Optional.empty();
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** Ends its tasks. They need not have ended when this returns. */
    void stop() throws InterruptedException {
        insist("PUT", "/stop", BodyPublishers.noBody());
    }

    /** Lets it run again. */
    void resume() throws InterruptedException {
        insist("PUT", "/resume", BodyPublishers.noBody());
    }

    /** Makes a stopped connector forget what it has read: it begins again with the first record. */
    void resetOffsets() throws InterruptedException {
        insist("DELETE", "/offsets", BodyPublishers.noBody());
    }

    /** Gives a setting another value; a connector that runs goes on with it. */
    void set(String setting, String value) throws InterruptedException {
        var config = (ObjectNode) JsonMapper.shared().readTree(insist("GET", "/config", BodyPublishers.noBody()));
        insist(
                "PUT",
                "/config",
                BodyPublishers.ofString(config.put(setting, value).toString()));
    }

    /**
     * Asks until Connect does it: it refuses while its worker and tasks come to agree.
     *
     * @throws ShopFailedException when it does not in time, with what Connect says
     */
    private String insist(String method, String path, BodyPublisher body) throws InterruptedException {
        var waited = new Stopwatch();
        while (true) {
            var refusal = "Connect does not answer.";
            try {
                var answer = send(method, "/connectors/" + connector + path, body);
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                refusal = "Connect refuses %s %s: %s".formatted(method, path, message(answer.body()));
            } catch (IOException _) {
                // it may come back
            }
            if (waited.isPast(REFUSES_FOR)) {
                throw new ShopFailedException(refusal);
            }
            TimeUnit.MILLISECONDS.sleep(TRY_EVERY_MILLIS);
        }
    }

    private static String message(String answer) {
        try {
            return JsonMapper.shared().readTree(answer).path("message").asString(answer);
        } catch (JacksonException _) {
            return answer;
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        var address = worker.get().orElseThrow(() -> new IOException("Connect starts."));
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
