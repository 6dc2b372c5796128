package fishandchips.kafkaesque.http;

import fishandchips.kafkaesque.log.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on any port, and a client that asks it. */
public final class OpenServer implements AutoCloseable {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Server server;

    public OpenServer(Optional<Path> data, int partitions, Limits limits) throws IOException {
        server = new Server(new ServerSettings(data, 0, partitions, limits, Duration.ofSeconds(1)), said::add);
    }

    /** One that keeps nothing. */
    public static OpenServer withPartitions(int partitions) throws IOException {
        return new OpenServer(Optional.empty(), partitions, Limits.USUAL);
    }

    public URI address() {
        return server.address();
    }

    /** What it has told its operator. */
    BlockingQueue<String> said() {
        return said;
    }

    public HttpResponse<String> ask(String method, String path, String body) throws Exception {
        return ask(method, path, BodyPublishers.ofString(body));
    }

    HttpResponse<String> ask(String method, String path, BodyPublisher body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address().resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        server.close();
    }
}
