package fishandchips.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The REST API of a Kafka Connect worker, which also answers for the other workers of its group. Safe for any number of threads.
 *
 * <p>Every method may throw a {@link ConnectUnavailableException} when the worker does not answer, and a {@link ConnectRefusedException} with
 * its reason when it refuses.
 */
public final class ConnectApi implements AutoCloseable {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<Optional<URI>> worker;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();

    /**
     * That of a worker. Asks nothing yet.
     *
     * @param patience how long an answer may take
     */
    public ConnectApi(URI worker, Duration patience) {
        this(() -> Optional.of(worker), patience);
    }

    /**
     * That of a worker whose address may not be known yet.
     *
     * @param worker its address; empty while it starts
     * @param patience how long an answer may take
     */
    public ConnectApi(Supplier<Optional<URI>> worker, Duration patience) {
        this.worker = worker;
        this.patience = patience;
    }

    /** All connectors, in the order of their names. */
    public List<ConnectorState> connectors() throws InterruptedException {
        return parsed(send("GET", "/connectors?expand=info&expand=status", BodyPublishers.noBody()))
                .properties()
                .stream()
                .map(each -> ConnectorState.of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(ConnectorState::name))
                .toList();
    }

    /** One connector; empty when there is none of this name. */
    public Optional<ConnectorState> connector(String name) throws InterruptedException {
        return connectors().stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst();
    }

    /** The settings of a connector. */
    public Map<String, String> settings(String connector) throws InterruptedException {
        return parsed(send("GET", of(connector) + "/config", BodyPublishers.noBody())).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().asString("")));
    }

    /** Gives a connector these settings in place of all that it has. One that is not there is created. */
    public void configure(String connector, Map<String, String> settings) throws InterruptedException {
        send("PUT", of(connector) + "/config", BodyPublishers.ofString(JSON.writeValueAsString(settings)));
    }

    /**
     * Creates a connector, which starts at once. One that is there is not changed: it refuses.
     *
     * @param json its name and its {@code config}
     */
    public void create(String json) throws InterruptedException {
        send("POST", "/connectors", BodyPublishers.ofString(json));
    }

    /** Deletes a connector. What it has copied stays, and so do the offsets of its group. */
    public void delete(String connector) throws InterruptedException {
        send("DELETE", of(connector), BodyPublishers.noBody());
    }

    /** Restarts a connector and all of its tasks. */
    public void restart(String connector) throws InterruptedException {
        send("POST", of(connector) + "/restart?includeTasks=true", BodyPublishers.noBody());
    }

    /** Restarts those of a connector's tasks that have failed, and itself if it has. */
    public void restartFailed(String connector) throws InterruptedException {
        send("POST", of(connector) + "/restart?includeTasks=true&onlyFailed=true", BodyPublishers.noBody());
    }

    /** Pauses a connector until it is resumed. */
    public void pause(String connector) throws InterruptedException {
        send("PUT", of(connector) + "/pause", BodyPublishers.noBody());
    }

    /** Ends the tasks of a connector until it is resumed. They need not have ended when this returns. */
    public void stop(String connector) throws InterruptedException {
        send("PUT", of(connector) + "/stop", BodyPublishers.noBody());
    }

    /** Resumes a connector that was paused or stopped. */
    public void resume(String connector) throws InterruptedException {
        send("PUT", of(connector) + "/resume", BodyPublishers.noBody());
    }

    /** Makes a stopped connector forget what it has read: it begins again with the first record. */
    public void resetOffsets(String connector) throws InterruptedException {
        send("DELETE", of(connector) + "/offsets", BodyPublishers.noBody());
    }

    private static String of(String connector) {
        return "/connectors/" + URLEncoder.encode(connector, UTF_8).replace("+", "%20");
    }

    private String send(String method, String path, BodyPublisher body) throws InterruptedException {
        var address = worker.get().orElseThrow(() -> new ConnectUnavailableException("Kafka Connect is starting."));
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            return accepted(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new ConnectUnavailableException("Kafka Connect does not answer at %s.".formatted(address), e);
        }
    }

    private static String accepted(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status >= 300) {
            throw new ConnectRefusedException("Kafka Connect says: " + message(answer.body(), status), status);
        }
        return answer.body();
    }

    /** A message may have several lines, and need not end with a full stop. */
    private static String message(String answer, int status) {
        var message = "status " + status;
        try {
            message = JSON.readTree(answer)
                    .path("message")
                    .asString(message)
                    .strip()
                    .replaceAll("\\s+", " ");
        } catch (JacksonException _) {
            // something else answers there
        }
        return message.endsWith(".") ? message : message + ".";
    }

    private static JsonNode parsed(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new ConnectUnavailableException("Something else answers in place of Kafka Connect.", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
