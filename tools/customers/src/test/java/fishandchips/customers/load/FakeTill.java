package fishandchips.customers.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.OrderKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A till that does as it is told for the first requests, and takes every order after that. */
final class FakeTill implements AutoCloseable {

    /** What a till may do. */
    enum Mood {
        TAKES,
        TAKES_IN_PIECES,
        IS_BUSY,
        IS_BUSY_FOR_LONG,
        DOES_NOT_KNOW,
        REFUSES,
        HANGS,
        HANGS_UP,
        MIXES_ORDERS_UP,
        REFUSES_KEYS
    }

    /** What an order is called whose customer gives it no name. */
    static final String NO_KEY = "none";

    /** More customers than any test sends at once: Linux lets those who find the queue full wait for a second or longer. */
    private static final int MOST_AT_ONCE = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Runnable whenAsked;
    private final Iterator<Mood> moods;
    private final List<OrderKey> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    FakeTill(Mood... moods) throws IOException {
        this(() -> {}, moods);
    }

    /** A till that does something whenever it is asked, before anything else. */
    FakeTill(Runnable whenAsked, Mood... moods) throws IOException {
        this.whenAsked = whenAsked;
        this.moods = Arrays.asList(moods).iterator();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_AT_ONCE);
        server.setExecutor(threads);
        server.createContext("/orders", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it was asked for, in order. */
    List<OrderKey> asked() {
        return asked;
    }

    private synchronized Mood next(OrderKey key) {
        asked.add(key);
        return moods.hasNext() ? moods.next() : Mood.TAKES;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            whenAsked.run();
            var headers = exchange.getRequestHeaders();
            var key = new OrderKey(
                    headers.getFirst("X-Client-Id"),
                    Objects.requireNonNullElse(headers.getFirst("Idempotency-Key"), NO_KEY));
            var order = JsonMapper.shared().readValue(exchange.getRequestBody().readAllBytes(), Form.class);
            var mood = next(key);
            switch (mood) {
                case TAKES, TAKES_IN_PIECES -> send(exchange, 202, receipt(key, order), mood == Mood.TAKES_IN_PIECES);
                case MIXES_ORDERS_UP -> send(exchange, 202, receipt(new OrderKey(null, key.key()), order), false);
                case IS_BUSY -> send(exchange, 503, "{}", false);
                case IS_BUSY_FOR_LONG -> {
                    exchange.getResponseHeaders().set("Retry-After", "60");
                    send(exchange, 503, "{}", false);
                }
                case DOES_NOT_KNOW -> send(exchange, 504, "{}", false);
                case REFUSES_KEYS -> send(exchange, 400, "{\"type\":\"/problems/key-refused\"}", false);
                case REFUSES -> send(exchange, 422, "{}", false);
                case HANGS -> awaitClosing();
                case HANGS_UP -> {} // closing the exchange is closing the connection
            }
        }
    }

    /** What this till reads of an order. */
    private record Form(List<Meal> parts) {}

    private static String receipt(OrderKey key, Form order) {
        return String.format(
                Locale.ROOT,
                """
                {"orderId":"%s","ticket":"F42","till":"till-1","totalPence":%d,"parts":%s,"placedAt":"%s"}""",
                key.orderId(),
                Menu.pricePence(order.parts()),
                JsonMapper.shared().writeValueAsString(order.parts()),
                Instant.EPOCH);
    }

    private static void send(HttpExchange exchange, int status, String body, boolean inPieces) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, inPieces ? 0 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
