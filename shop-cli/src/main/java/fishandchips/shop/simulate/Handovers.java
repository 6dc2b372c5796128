package fishandchips.shop.simulate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the deliveries what they have handed over. */
final class Handovers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** What a delivery answers. */
    private record Answer(long handedOver) {}

    /** How many orders were ever handed over, whoever's they are; empty when no delivery answers. */
    OptionalLong total(List<URI> deliveries) throws InterruptedException {
        for (var delivery : deliveries) {
            try {
                var request = HttpRequest.newBuilder(delivery.resolve("/handovers"))
                        .timeout(PATIENCE)
                        .build();
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return OptionalLong.of(JsonMapper.shared()
                            .readValue(answer.body(), Answer.class)
                            .handedOver());
                }
            } catch (IOException | JacksonException _) {
                // perhaps the next one answers
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
