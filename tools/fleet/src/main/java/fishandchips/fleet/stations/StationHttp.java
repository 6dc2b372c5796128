package fishandchips.fleet.stations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks stations over HTTP. Safe for any number of threads. */
public final class StationHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** Whether a station is ready for work; false when it does not answer. */
    public boolean isReady(StationState station) throws InterruptedException {
        return health(station).equals("ready");
    }

    /** How a station is: {@code ready}, {@code not ready}, or {@code down} when it does not answer. */
    public String health(StationState station) throws InterruptedException {
        try {
            var answer = get(station.readiness());
            return answer.statusCode() == 200 ? "ready" : "not ready";
        } catch (IOException _) {
            return "down";
        }
    }

    /** What the first of some stations answers that has an answer; empty when none has. */
    public <T> Optional<T> firstOf(List<StationState> stations, String path, Class<T> answer)
            throws InterruptedException {
        for (var station : stations) {
            try {
                var response = get(station.address(path));
                if (response.statusCode() == 200) {
                    return Optional.of(JsonMapper.shared().readValue(response.body(), answer));
                }
            } catch (IOException | JacksonException _) {
                // perhaps the next one answers
            }
        }
        return Optional.empty();
    }

    /** What a station's gauge shows that has no tags; empty when it does not answer, or has no such gauge. */
    public OptionalDouble gauge(StationState station, String name) throws InterruptedException {
        try {
            var lines = get(station.metrics()).body().lines();
            return lines.filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst();
        } catch (IOException | NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
