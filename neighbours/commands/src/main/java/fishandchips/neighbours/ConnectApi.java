package fishandchips.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.console.SafeText;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationState;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The REST API of a Kafka Connect worker. Safe for any number of threads. */
final class ConnectApi implements AutoCloseable {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);

    private static final int LONGEST = 500;

    private final URI worker;
    private final Duration answersWithin;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();

    /**
     * That of one worker.
     *
     * @param answersWithin how long an answer may take
     */
    ConnectApi(StationState worker, Duration answersWithin) {
        this.worker = worker.address("");
        this.answersWithin = answersWithin;
    }

    /** A worker that can be asked, if there is any: each answers for all, and one that is ready does so at once. */
    static Optional<StationState> worker(List<StationState> stations) {
        return stations.stream()
                .filter(station -> station.name().kind().equals(ConnectModule.CONNECT))
                .min(Comparator.comparing(worker -> !worker.ready()));
    }

    /** A connector among several. */
    private record Entry(ConnectorStatus status) {}

    /** What the API answers instead. */
    private record Refusal(@Nullable String message) {}

    /** All connectors, in the order of their names. */
    List<ConnectorStatus> connectors() throws InterruptedException {
        var all = JsonMapper.shared()
                .readValue(
                        send("GET", "?expand=status", BodyPublishers.noBody()),
                        new TypeReference<Map<String, Entry>>() {});
        return new TreeMap<>(all).values().stream().map(Entry::status).toList();
    }

    /** One connector. */
    ConnectorStatus status(String name) throws InterruptedException {
        return JsonMapper.shared()
                .readValue(send("GET", of(name) + "/status", BodyPublishers.noBody()), ConnectorStatus.class);
    }

    /** Creates a connector, which starts at once. */
    void create(ConnectorFile connector) throws InterruptedException {
        send("POST", "", BodyPublishers.ofString(connector.json()));
    }

    /** Deletes a connector. What it has copied stays, and so do the offsets of its group. */
    void delete(String name) throws InterruptedException {
        send("DELETE", of(name), BodyPublishers.noBody());
    }

    /** Restarts a connector and all of its tasks. */
    void restart(String name) throws InterruptedException {
        send("POST", of(name) + "/restart?includeTasks=true", BodyPublishers.noBody());
    }

    /** Pauses a connector until it is resumed. */
    void pause(String name) throws InterruptedException {
        send("PUT", of(name) + "/pause", BodyPublishers.noBody());
    }

    /** Resumes a connector that was paused. */
    void resume(String name) throws InterruptedException {
        send("PUT", of(name) + "/resume", BodyPublishers.noBody());
    }

    private static String of(String name) {
        return "/" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    private String send(String method, String path, BodyPublisher body) throws InterruptedException {
        var request = HttpRequest.newBuilder(worker.resolve("/connectors" + path))
                .timeout(answersWithin)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw refusal(answer);
            }
            return answer.body();
        } catch (IOException e) {
            throw new ShopFailedException(
                    "Kafka Connect does not answer at %s; ./shop logs connect may say why.".formatted(worker), e);
        }
    }

    private static RuntimeException refusal(HttpResponse<String> answer) {
        var sentence = "Kafka Connect says: " + message(answer);
        return answer.statusCode() == 404
                ? new WrongUseException(sentence + " ./shop connect list shows its connectors.")
                : new ShopFailedException(sentence);
    }

    /** A message may have several lines, and need not end with a full stop. */
    private static String message(HttpResponse<String> answer) {
        try {
            var message =
                    JsonMapper.shared().readValue(answer.body(), Refusal.class).message();
            if (message != null) {
                var line = SafeText.of(message.strip().replaceAll("\\s+", " "), LONGEST);
                return line.endsWith(".") ? line : line + ".";
            }
        } catch (JacksonException _) {
            // something else answers there
        }
        return String.format(Locale.ROOT, "status %d.", answer.statusCode());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
