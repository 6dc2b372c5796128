package fishandchips.kafkaesque.client;

import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The streams of some partitions, each on a thread of its own, in one queue. A full queue makes the threads wait, and so the server. A stream
 * that breaks is opened again at the event that it was to bring next.
 */
final class Streams implements AutoCloseable {

    private static final int QUEUE = 1_000;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(200);

    private final Connection connection;
    private final BlockingQueue<Received> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicReference<Optional<Refusal>> refusal = new AtomicReference<>(Optional.empty());
    private final List<Thread> threads;

    /** Opens them, each from an offset on. */
    Streams(Connection connection, Map<Place, Long> next) {
        this.connection = connection;
        this.threads = Map.copyOf(next).entrySet().stream()
                .map(each -> Thread.startVirtualThread(() -> follow(each.getKey(), each.getValue())))
                .toList();
    }

    private void follow(Place place, long from) {
        var next = from;
        try {
            while (true) {
                next = readToItsEnd(place, next);
                Thread.sleep(BEFORE_NEXT_TRY);
            }
        } catch (Refusal e) {
            refusal.set(Optional.of(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private long readToItsEnd(Place place, long from) throws InterruptedException {
        var next = from;
        var path = "/topics/%s/%s?from=%s".formatted(place.topic(), place.partition(), from);
        try (var stream = connection.stream(path)) {
            var fields = new HashMap<String, String>(); // an event is lines such as id: 17, up to an empty one
            for (var lines = stream.iterator(); lines.hasNext(); ) {
                var parts = lines.next().split(": ", 2);
                fields.put(parts[0], parts[parts.length - 1]);
                if (parts[0].isEmpty() && fields.containsKey("id")) {
                    next = Long.parseLong(fields.getOrDefault("id", "")) + 1;
                    queue.put(new Received(
                            place, next - 1, fields.getOrDefault("key", ""), fields.getOrDefault("data", "")));
                    fields.clear();
                } else if (parts[0].isEmpty() && fields.containsKey("event")) {
                    throw new Refusal(410, "%s", fields.getOrDefault("data", ""));
                }
            }
        } catch (IOException | UncheckedIOException _) {
            // the server has gone, or has cut this client off
        }
        return next;
    }

    /**
     * The next event of any of them; empty when none has come for so long.
     *
     * @throws Refusal when an event is gone that was to be next
     */
    Optional<Received> poll(Duration longest) throws InterruptedException {
        var next = Optional.ofNullable(queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
        if (next.isEmpty() && refusal.get().isPresent()) {
            throw refusal.get().get();
        }
        return next;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
