package fishandchips.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Connect's REST API, asked by one thread. It also answers for the other workers of the group. */
final class ConnectApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;

    ConnectApi(URI address) {
        this.address = address;
    }

    /** Gives a connector its settings, unless it has them. A connector that does not exist is created. */
    void apply(Connector connector) throws IOException, InterruptedException {
        var path = "/connectors/" + connector.name() + "/config";
        var there = send("GET", path, BodyPublishers.noBody());
        if (there.statusCode() != 404
                && JSON.convertValue(insist(there), Map.class).equals(connector.config())) {
            return;
        }
        insist(send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(connector.config()))));
    }

    /** How all connectors are. */
    List<ConnectorState> states() throws IOException, InterruptedException {
        var answer = insist(send("GET", "/connectors?expand=status", BodyPublishers.noBody()));
        return answer.properties().stream()
                .map(each -> ConnectorState.of(each.getKey(), each.getValue().path("status")))
                .toList();
    }

    /** Restarts those of a connector's tasks that have failed, and itself if it has. */
    void restartFailed(String connector) throws IOException, InterruptedException {
        insist(send(
                "POST",
                "/connectors/" + connector + "/restart?includeTasks=true&onlyFailed=true",
                BodyPublishers.noBody()));
    }

    private static JsonNode insist(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException("Connect refuses %s %s: %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.body().lines().findFirst().orElse("no reason given")));
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
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
