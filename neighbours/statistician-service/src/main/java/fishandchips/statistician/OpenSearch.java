package fishandchips.statistician;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenSearch's REST API. Safe for any number of threads. */
class OpenSearch {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);

    private final URI address;
    private final Duration timeout;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();

    OpenSearch(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** What it answers. */
    record Answer(int status, JsonNode body) {

        /** What it says of an error: a type and a reason. */
        String reason() {
            var error = body.path("error");
            return String.format(
                    Locale.ROOT,
                    "status %d, %s: %s",
                    status,
                    error.path("type").asString("no type"),
                    error.path("reason").asString("no reason"));
        }

        /**
         * Insists on the status 200.
         *
         * @throws IOException when it is another
         */
        JsonNode ok() throws IOException {
            if (status != 200) {
                throw new IOException("OpenSearch answers " + reason());
            }
            return body;
        }
    }

    /**
     * Sends a request.
     *
     * @param body JSON, or lines of it; may be empty
     * @throws IOException when there is no answer in time, or none of OpenSearch's
     */
    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        try {
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (JacksonException e) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s answers status %d and no JSON, which OpenSearch does not do.",
                            address,
                            answer.statusCode()),
                    e);
        }
    }

    /** Its address. */
    @Override
    public String toString() {
        return "OpenSearch at " + address;
    }
}
