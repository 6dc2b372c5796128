package fishandchips.shop.simulate.street;

import fishandchips.shop.customers.Receipt;
import fishandchips.shop.simulate.street.Answer.Accepted;
import fishandchips.shop.simulate.street.Answer.Refused;
import fishandchips.shop.simulate.street.Answer.Unsure;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Asks tills, on connections that are kept for the next customer. Safe for any number of threads. */
public final class TillConnections implements AutoCloseable {

    private static final ObjectReader RECEIPTS = JsonMapper.shared().readerFor(Receipt.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    /** Less than a till keeps an idle connection open. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(3);

    private final ConcurrentMap<URI, Deque<TillConnection>> idle = new ConcurrentHashMap<>();

    /** Asks a till for an order; returns when it has answered, or not within {@code patience}. */
    Answer ask(URI till, Request request, Duration patience) {
        TillConnection connection;
        try {
            connection = connect(till);
        } catch (IOException _) {
            return new Refused(Answer.NONE, Duration.ZERO);
        }
        try {
            var response = connection.post(request, patience);
            giveBack(till, connection, response);
            return answer(response, request);
        } catch (SocketTimeoutException _) {
            connection.close();
            return new Unsure(Answer.NONE, "time-out");
        } catch (IOException _) {
            connection.close();
            return new Unsure(Answer.NONE, "broken off");
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

    private static Answer answer(TillResponse response, Request request) {
        var status = response.status();
        if (status == Answer.ACCEPTED) {
            var receipt = receipt(response.body());
            return receipt != null && receipt.orderId().equals(request.orderId())
                    ? new Accepted(receipt)
                    : new Unsure(status, "no receipt");
        }
        var certain = status == Answer.BUSY || (status >= 400 && status < 500);
        return certain
                ? new Refused(status, retryAfter(response.headers().get("retry-after")))
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

    @Override
    public void close() {
        idle.values().forEach(connections -> connections.forEach(TillConnection::close));
    }
}
