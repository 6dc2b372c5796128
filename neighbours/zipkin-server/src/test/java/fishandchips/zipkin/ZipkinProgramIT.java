package fishandchips.zipkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.Ports;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The packaged program with a real Zipkin. */
class ZipkinProgramIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int web = Ports.free();
    private final int management = Ports.free();

    private static HttpResponse<String> send(int port, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d%s", port, path)));
        return HTTP.send(
                body.isEmpty()
                        ? request.build()
                        : request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                BodyHandlers.ofString());
    }

    @Test
    void keepsTracesAndEndsWhenItIsAsked() throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx160m",
                        "-jar",
                        Path.of("target", "zipkin-server.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(Path.of("target", "zipkin.log").toFile()));
        builder.environment().put("SERVER_PORT", String.valueOf(web));
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
        var zipkin = builder.start();
        try {
            await().atMost(LIMIT)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> assertThat(send(management, "/health", "").statusCode())
                            .isEqualTo(200));

            var span = String.format(
                    Locale.ROOT,
                    "[{\"traceId\":\"000000000000000a\",\"id\":\"000000000000000b\",\"name\":\"post\","
                            + "\"timestamp\":%d,\"duration\":1000,\"tags\":{\"order\":\"7\"}}]",
                    Instant.now().toEpochMilli() * 1_000);
            assertThat(send(web, "/api/v2/spans", span).statusCode()).isEqualTo(202);

            await().atMost(LIMIT).untilAsserted(() -> assertThat(
                            send(web, "/api/v2/traces?annotationQuery=order%3D7", "").body())
                    .contains("000000000000000b"));
            zipkin.destroy();
            assertThat(zipkin.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            zipkin.destroyForcibly();
        }
    }
}
