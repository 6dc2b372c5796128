package fishandchips.search;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.LocalSearch;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process, started twice on the same folder. */
class SearchProgramIT {

    private static final Path LOGS = Path.of("target", "backends");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> send(LocalSearch search, String method, String path, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(search.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        for (var header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void keepsItsIndicesAndAnswersNobodyButPrograms() throws Exception {
        var before = System.nanoTime();
        try (var search = LocalSearch.start(data, LOGS, 0)) {
            assertThat(send(search, "PUT", "/kept/_doc/1", "{\"a\":1}").statusCode())
                    .as("no index is created unless somebody asks for it")
                    .isEqualTo(404);
            assertThat(send(search, "PUT", "/kept", "{\"settings\":{\"number_of_replicas\":0}}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(search, "PUT", "/kept/_doc/1", "{\"a\":1}").statusCode())
                    .isEqualTo(201);
            assertThat(send(search, "POST", "/kept/_update/1", """
                    {"script": {"source": "ctx._source.a += params.b", "params": {"b": 2}}}""").statusCode())
                    .isEqualTo(200);
            assertThat(send(search, "DELETE", "/kept", "", "Origin", "http://elsewhere.example")
                            .statusCode())
                    .as("a page of another site cannot delete it")
                    .isEqualTo(403);
            before = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("it ends soon when it is asked to")
                .isLessThan(Duration.ofSeconds(15));

        try (var search = LocalSearch.start(data, LOGS, 0)) {
            assertThat(send(search, "GET", "/kept/_doc/1", "").body()).contains("\"_source\":{\"a\":3}");
        }
    }
}
