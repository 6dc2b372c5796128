package fishandchips.shop.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tills of a shop, one after the other. When one does not take an order, or does not say whether it did, the next
 * one is asked with the same key: however often that happens, it is one order. Safe for any number of threads.
 */
public final class Tills implements AutoCloseable {

    private static final int TRIES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<StationState> tills;
    private final AtomicInteger next;
    private final Duration firstPause;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Goes to these tills.
     *
     * @param first who is asked first, counted from 0; any number will do
     * @param firstPause before an order is tried again for the first time; doubles with each try
     */
    public Tills(List<StationState> tills, int first, Duration firstPause) {
        this.tills = tills;
        this.firstPause = firstPause;
        this.next = new AtomicInteger(first);
    }

    /**
     * Places an order.
     *
     * @throws WrongUseException when the till will not have it
     * @throws ShopFailedException when no till has taken it, or when nobody knows whether one has
     */
    public Receipt place(OrderForm form) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var body = JSON.writeValueAsString(form);
        var lastWords = "";
        var perhaps = false;
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var till = tills.get(Math.floorMod(next.getAndIncrement(), tills.size()));
            try {
                var answer = post(till, key, body);
                if (answer.statusCode() == 202) {
                    return JSON.readValue(answer.body(), Receipt.class);
                }
                perhaps |= answer.statusCode() != 503;
                lastWords = "%s says: %s".formatted(till.name(), refusal(answer));
            } catch (ConnectException _) {
                lastWords = "%s does not answer.".formatted(till.name());
            } catch (IOException _) {
                perhaps = true;
                lastWords = "%s does not answer.".formatted(till.name());
            }
            Thread.sleep(firstPause.multipliedBy(1L << attempt));
        }
        throw new ShopFailedException(
                (perhaps ? "Nobody knows whether a till has taken the order; " : "No till has taken the order; ")
                        + lastWords);
    }

    private HttpResponse<String> post(StationState till, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(till.address("/orders"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Why an order was not taken, when it makes sense to ask again. */
    private static String refusal(HttpResponse<String> answer) {
        var problem = problem(answer.body());
        var reason = problem.detail() == null ? "status " + answer.statusCode() : problem.detail();
        if (answer.statusCode() < 500) {
            throw new WrongUseException("The till does not take this order: " + reason);
        }
        return reason;
    }

    /** What a till says when it does not take an order. */
    private record Problem(@JsonProperty("detail") @Nullable String detail) {}

    private static Problem problem(String body) {
        try {
            return JSON.readValue(body, Problem.class);
        } catch (JacksonException _) {
            return new Problem(null);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
