package fishandchips.board;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole board on ports of its own, and a client that reads it. */
final class OpenBoard implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final ConfigurableApplicationContext board;

    private OpenBoard(String[] settings) {
        this.board = new SpringApplicationBuilder(BoardApplication.class).run(settings);
    }

    /** Opens a board for a Kafka at this address, which need not answer. */
    static OpenBoard at(String bootstrapServers, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers));
        return new OpenBoard(all.toArray(String[]::new));
    }

    int port() {
        return board.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T bean(Class<T> type) {
        return board.getBean(type);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        try {
            return client.send(request(method, path, headers), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The board did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks the board's management port. */
    int manage(String path) {
        var port = board.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("The board did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path, "Accept", "application/json").body());
    }

    /** Looks at the stream until it is closed. */
    Stream watch(String path, String... headers) {
        try {
            var answer = client.send(request("GET", path, headers), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The board says " + answer.statusCode());
            }
            var stream = new Stream(answer.body());
            streams.add(stream);
            return stream;
        } catch (IOException e) {
            throw new IllegalStateException("The board did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    @Override
    public void close() {
        streams.forEach(Stream::close);
        board.close();
        client.shutdownNow();
    }

    /** An event as a browser gets it. */
    record Event(String kind, String id, JsonNode content) {}

    /** What a browser gets, event by event. */
    static final class Stream implements AutoCloseable {

        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final InputStream bytes;

        private Stream(InputStream bytes) {
            this.bytes = bytes;
            Thread.ofVirtual().name("browser").start(this::read);
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                var kind = "";
                var id = "";
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event: ")) {
                        kind = line.substring(7);
                    } else if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        events.add(new Event(kind, id, JSON.readTree(line.substring(6))));
                    }
                }
            } catch (IOException e) {
                // The test has closed it, or the board has.
            }
        }

        List<Event> events() {
            return List.copyOf(events);
        }

        /** The newest value of a part of the picture. */
        JsonNode part(String name) {
            for (var event : events().reversed()) {
                var parts = event.kind().equals("picture")
                        ? event.content()
                        : event.content().path("set");
                if (parts.has(name)) {
                    return parts.get(name);
                }
            }
            return JSON.missingNode();
        }

        @Override
        public void close() {
            try {
                bytes.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
