package fishandchips.kafkaesque.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Positions;
import fishandchips.kafkaesque.topics.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A toy Kafka that answers by HTTP on the loopback address, each request on a thread of its own. */
public final class Server implements AutoCloseable {

    private final Folder folder;
    private final Topics topics;
    private final Routes routes = new Routes();
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Starts it, with everything that is in its folder.
     *
     * @param says is told what the operator should know, from any thread
     * @throws Refusal when another server uses the folder
     */
    public Server(ServerSettings settings, Consumer<String> says) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else an answer may wait for 40 ms
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        folder = Folder.open(settings.data());
        topics = new Topics(folder.path().resolve("topics"), settings.limits(), settings.partitions());
        var positions = new Positions(folder.path().resolve("positions"), topics);
        new TopicRoutes(topics, new Stalls(settings.longestWrite(), says)).addTo(routes);
        new GroupRoutes(topics, positions).addTo(routes);
        routes.with("GET", "/", _ -> page());
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private static Answer page() throws IOException {
        try (var page = Objects.requireNonNull(Server.class.getResourceAsStream("page.html"))) {
            return Answer.text(200, "text/html", new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            answerOrRefuse(exchange);
        } catch (IOException _) {
            // the client has gone, or was cut off
        }
    }

    private void answerOrRefuse(HttpExchange exchange) throws IOException {
        try {
            routes.answer(exchange).send(exchange);
        } catch (Refusal refusal) {
            Answer.problem(refusal.status(), "" + refusal.getMessage()).send(exchange);
        } catch (IOException e) {
            Answer.problem(500, "The server cannot use its files: " + e.getMessage())
                    .send(exchange);
        }
    }

    /** Every stream ends; files are closed, and deleted if they are temporary. */
    @Override
    public void close() throws IOException {
        http.stop(0);
        threads.shutdownNow();
        topics.close();
        folder.close();
    }
}
