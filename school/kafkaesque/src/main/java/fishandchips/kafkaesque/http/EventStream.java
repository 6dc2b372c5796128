package fishandchips.kafkaesque.http;

import com.sun.net.httpserver.HttpExchange;
import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Log;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The events of a partition as server-sent events, from an offset on and without end. Its thread reads a few events, writes them, and only
 * then reads the next ones. So a client that reads slowly costs no memory.
 */
final class EventStream implements Answer {

    private static final int AT_ONCE = 200;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final Log log;
    private final Stalls stalls;
    private long next;

    EventStream(Log log, long from, Stalls stalls) {
        this.log = log;
        this.next = from;
        this.stalls = stalls;
    }

    @Override
    public void send(HttpExchange exchange) throws IOException {
        var events = log.read(next, AT_ONCE); // a refusal is an answer of its own only before the stream begins
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                write(exchange, text(events));
                next += events.size();
                log.await(next, SIGN_OF_LIFE);
                events = log.read(next, AT_ONCE);
            }
        } catch (Refusal gone) {
            write(exchange, "event: problem\ndata: " + gone.getMessage() + "\n\n");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server closes
        }
    }

    private void write(HttpExchange exchange, String text) throws IOException {
        var writer = Thread.currentThread();
        var cut = CompletableFuture.runAsync(() -> cutOff(exchange, writer), stalls.timer());
        try {
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        } finally {
            cut.cancel(false);
        }
    }

    /** An interrupted write closes the connection. */
    private void cutOff(HttpExchange exchange, Thread writer) {
        stalls.says()
                .accept("Cut off %s: it has read nothing for %s."
                        .formatted(exchange.getRemoteAddress(), stalls.longest()));
        writer.interrupt();
    }

    /** A browser ignores the key, which is not a field of server-sent events. A comment shows that the stream is alive. */
    private static String text(List<Event> events) {
        var text = new StringBuilder(":\n\n");
        for (var event : events) {
            text.append("id: ").append(event.offset()).append('\n');
            text.append(event.key().isEmpty() ? "" : "key: " + event.key() + "\n");
            text.append("data: ").append(event.value()).append("\n\n");
        }
        return text.toString();
    }
}
