package fishandchips.zipkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalZipkin;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with a real Zipkin. */
class ZipkinProgramIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private static HttpResponse<String> send(LocalZipkin zipkin, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.uri(zipkin.uri().resolve(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void findsTheTraceOfAnOrder() throws Exception {
        try (var zipkin = LocalZipkin.start(data, Path.of("target", "backends"), 0)) {
            var span = String.format(
                    Locale.ROOT,
                    "[{\"traceId\":\"000000000000000a\",\"id\":\"000000000000000b\",\"name\":\"post\","
                            + "\"timestamp\":%d,\"duration\":1000,\"tags\":{\"order\":\"7\"}}]",
                    Instant.now().toEpochMilli() * 1_000);
            var spans = HttpRequest.newBuilder()
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(span));
            assertThat(send(zipkin, "/api/v2/spans", spans).statusCode()).isEqualTo(202);

            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(
                                    send(zipkin, "/api/v2/traces?annotationQuery=order%3D7", HttpRequest.newBuilder())
                                            .body())
                            .contains("000000000000000b"));
        }
    }
}
