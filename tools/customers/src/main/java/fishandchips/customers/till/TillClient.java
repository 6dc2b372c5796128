package fishandchips.customers.till;

import fishandchips.customers.till.TillAnswer.Accepted;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Sends orders to tills, and reuses connections. Safe for any number of threads. */
public final class TillClient implements AutoCloseable {

    private static final ObjectReader RECEIPTS = JsonMapper.shared().readerFor(Receipt.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    /** Less than a till keeps an idle connection open. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(3);

    private static final int BAD_REQUEST = 400;
    private static final String KEY_REFUSED = "/problems/key-refused";

    private final ConcurrentMap<URI, Deque<TillConnection>> idle = new ConcurrentHashMap<>();
    private volatile boolean takesKeys = true;

    /**
     * Whether no till has refused a key yet. A till that does takes the same request without a key; then nobody can ask again who does not
     * know whether the order is taken.
     */
    public boolean takesKeys() {
        return takesKeys;
    }

    /** Asks a till for an order; returns when it has answered, or not within {@code patience}. */
    public TillAnswer ask(URI till, TillRequest request, Duration patience) {
        TillConnection connection;
        try {
            connection = connect(till);
        } catch (IOException _) {
            return new Refused(TillAnswer.NONE, Duration.ZERO, "");
        }
        try {
            var response = connection.post(request, patience);
            giveBack(till, connection, response);
            return answer(response, request);
        } catch (SocketTimeoutException _) {
            connection.close();
            return new Unsure(TillAnswer.NONE, "time-out");
        } catch (IOException _) {
            connection.close();
            return new Unsure(TillAnswer.NONE, "broken off");
        }
    }

    private TillConnection connect(URI till) throws IOException {
        var there = connections(till);
        for (var connection = there.pollFirst(); connection != null; connection = there.pollFirst()) {
            if (!connection.isIdleFor(LONGEST_IDLE)) {
                return connection;
            }
            connection.close();
        }
        return TillConnection.open(till, TO_CONNECT);
    }

    private Deque<TillConnection> connections(URI till) {
        return idle.computeIfAbsent(till, _ -> new ConcurrentLinkedDeque<>());
    }

    private void giveBack(URI till, TillConnection connection, TillResponse response) {
        if (response.keepsOpen()) {
            var there = connections(till);
            there.addFirst(connection);
            closeOldest(there);
        } else {
            connection.close();
        }
    }

    /** The till would soon do the same. */
    private static void closeOldest(Deque<TillConnection> there) {
        var oldest = there.pollLast();
        if (oldest != null && oldest.isIdleFor(LONGEST_IDLE)) {
            oldest.close();
        } else if (oldest != null) {
            there.addLast(oldest);
        }
    }

    private TillAnswer answer(TillResponse response, TillRequest request) {
        var status = response.status();
        if (status == TillAnswer.ACCEPTED) {
            var receipt = receipt(response.body());
            return receipt != null
                            && (request.orderId() == null || request.orderId().equals(receipt.orderId()))
                    ? new Accepted(receipt)
                    : new Unsure(status, "no receipt");
        }
        if (status == BAD_REQUEST && KEY_REFUSED.equals(property("type", response))) {
            takesKeys = false;
        }
        var certain = status == TillAnswer.BUSY || (status >= 400 && status < 500);
        return certain
                ? new Refused(status, retryAfter(response.headers().get("retry-after")), reason(response))
                : new Unsure(status, String.valueOf(status));
    }

    private static @Nullable Receipt receipt(String body) {
        try {
            return RECEIPTS.readValue(body);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static Duration retryAfter(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,4}")
                ? Duration.ofSeconds(Integer.parseInt(seconds))
                : Duration.ZERO;
    }

    /** What the till says in its problem detail; its status when it says nothing. */
    private static String reason(TillResponse response) {
        return Objects.requireNonNullElseGet(property("detail", response), () -> "status " + response.status());
    }

    private static @Nullable String property(String name, TillResponse response) {
        try {
            var value = JsonMapper.shared().readTree(response.body()).path(name);
            return value.isString() ? value.asString() : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    @Override
    public void close() {
        idle.values().forEach(connections -> connections.forEach(TillConnection::close));
    }
}
