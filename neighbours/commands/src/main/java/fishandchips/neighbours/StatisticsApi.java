package fishandchips.neighbours;

import fishandchips.console.ShopFailedException;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the statistician answers, and its index in OpenSearch. */
final class StatisticsApi implements AutoCloseable {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int MISSING = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();

    /** The figures of all that the statistician has read by now. */
    StatisticsAnswer statistics(StationState statistician) throws InterruptedException {
        var answer = send(statistician, "GET", "/statistics", "");
        try {
            if (answer.statusCode() == OK) {
                return JsonMapper.shared().readValue(answer.body(), StatisticsAnswer.class);
            }
        } catch (JacksonException _) {
            // something else answers there
        }
        throw refused(statistician, answer);
    }

    /** How many orders of the index Kafka may have deleted; 0 when there is no index. */
    long ordersThatKafkaMayLack(StationState search) throws InterruptedException {
        var question = String.format(
                Locale.ROOT, "{\"query\":{\"range\":{\"placedAt\":{\"lt\":\"now-%dd\"}}}}", Topic.RETENTION.toDays());
        var answer = send(search, "POST", "/" + ShopNames.STATISTICS_INDEX + "/_count", question);
        if (answer.statusCode() == MISSING) {
            return 0;
        }
        if (answer.statusCode() != OK) {
            throw refused(search, answer);
        }
        return JsonMapper.shared().readTree(answer.body()).path("count").asLong(0);
    }

    /** Deletes the index, if there is one. */
    void deleteIndex(StationState search) throws InterruptedException {
        var answer = send(search, "DELETE", "/" + ShopNames.STATISTICS_INDEX, "");
        if (answer.statusCode() != OK && answer.statusCode() != MISSING) {
            throw refused(search, answer);
        }
    }

    private HttpResponse<String> send(StationState station, String method, String path, String body)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(station.address(path))
                .timeout(ANSWERS_WITHIN)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ShopFailedException(
                    "%s does not answer at %s; ./shop logs %s may say why."
                            .formatted(station.name(), station.address(""), station.name()),
                    e);
        }
    }

    private static ShopFailedException refused(StationState station, HttpResponse<String> answer) {
        return new ShopFailedException(String.format(
                Locale.ROOT,
                "%s answers status %d; ./shop logs %s may say why.",
                station.name(),
                answer.statusCode(),
                station.name()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
