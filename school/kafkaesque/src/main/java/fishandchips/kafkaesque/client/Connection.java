package fishandchips.kafkaesque.client;

import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a server by HTTP. Safe for any number of threads. */
final class Connection implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Connection(URI server) {
        this.server = server;
    }

    /**
     * Sends lines, and returns the lines of the answer.
     *
     * @throws Refusal when the server refuses them
     * @throws UncheckedIOException when the server does not answer: it may have done what it was asked for
     */
    List<String> ask(String method, String path, List<String> lines) {
        var body = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST);
        try {
            return send(request.method(method, BodyPublishers.ofString(body)).build())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while asking for " + path, e));
        }
    }

    /** The lines of a stream, which ends when it is closed. */
    Stream<String> stream(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)).build());
    }

    private Stream<String> send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            var problem = response.body().collect(Collectors.joining());
            throw new Refusal(response.statusCode(), "%s", problem.replaceFirst(".*\"detail\":\"(.*)\".*", "$1"));
        }
        return response.body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
