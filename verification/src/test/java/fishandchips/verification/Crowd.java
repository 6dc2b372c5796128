package fishandchips.verification;

import fishandchips.console.Stopwatch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customers who order at all tills at once, and who ask again under the same key, at the next till, until one of them has
 * their order. Remembers what each of them was told.
 */
public class Crowd {

    /** The name of those who order on the web, and where they live. */
    public static final String CUSTOMER = "Ada";

    public static final String ADDRESS = "1 Harbour Street";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int AT_A_TIME = 8;

    private static final List<String> MEALS = List.of(
            "[[\"cod\",\"chips\"]]",
            "[[\"cod\",\"chips\"]]",
            "[[\"plaice\",\"chips\"]]",
            "[[\"pie\",\"chips\"],[\"chips\",\"chips\"]]",
            "[[\"chips\",\"chips\"]]",
            "[[\"cod\",\"chips\"],[\"plaice\",\"chips\"],[\"pie\"]]");

    private final List<URI> tills;
    private final Random random;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();

    public Crowd(List<URI> tills, long seed) {
        this.tills = tills;
        this.random = new Random(seed);
    }

    /** What was acknowledged, with its price in pence. */
    public Map<UUID, Integer> acknowledged() {
        return acknowledged;
    }

    /** So many customers, a few at a time; returns when all have their order. */
    public void order(int customers) {
        var turns = new Semaphore(AT_A_TIME);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, customers).forEach(_ -> {
                var key = UUID.randomUUID().toString();
                var body = body();
                turns.acquireUninterruptibly();
                all.execute(() -> {
                    try {
                        untilSomebodyHasIt(key, body);
                    } finally {
                        turns.release();
                    }
                });
            });
        }
    }

    private synchronized String body() {
        var meal = MEALS.get(random.nextInt(MEALS.size()));
        return random.nextInt(5) > 0
                ? "{\"parts\":%s}".formatted(meal)
                : "{\"parts\":%s,\"channel\":\"web\",\"deliverTo\":{\"name\":\"%s\",\"address\":\"%s\"}}"
                        .formatted(meal, CUSTOMER, ADDRESS);
    }

    private void untilSomebodyHasIt(String key, String body) {
        var watch = new Stopwatch();
        try {
            for (var attempt = 0;
                    !hasIt(tills.get(Math.floorMod(key.hashCode() + attempt, tills.size())), key, body);
                    attempt++) {
                if (watch.isPast(LONGEST_ABSENCE)) {
                    throw new IllegalStateException(
                            String.format(Locale.ROOT, "No till took an order in %d attempts.", attempt));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A till that is gone, or did not answer in time, has not said that it has the order. */
    private boolean hasIt(URI till, String key, String body) throws InterruptedException {
        try {
            return isAcknowledged(till, key, body);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isAcknowledged(URI till, String key, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(till.resolve("/orders"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        var answer = JsonMapper.shared().readTree(response.body());
        switch (response.statusCode()) {
            case 202 -> {
                acknowledged.put(
                        UUID.fromString(answer.get("orderId").asString()),
                        answer.get("totalPence").asInt());
                return true;
            }
            case 503, 504 -> {
                return false;
            }
            default -> throw new IllegalStateException("A till answered " + response.statusCode() + ": " + answer);
        }
    }
}
