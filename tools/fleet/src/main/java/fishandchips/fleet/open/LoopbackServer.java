package fishandchips.fleet.open;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.FailureReason;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * An HTTP server on loopback, by which commands and boards reach an open shop. A caller shows a token, and gets a sentence as the
 * answer. Each request is handled on a thread of its own.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final int TOKEN_BYTES = 16;

    private final HttpServer http;

    /**
     * Listens from now on.
     *
     * @param port 0 for any
     * @param guard decides which requests the handler sees
     */
    public LoopbackServer(int port, RequestGuard guard, HttpHandler handler) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, guard, handler);
            }
        });
        http.start();
    }

    private static void answer(HttpExchange exchange, RequestGuard guard, HttpHandler handler) throws IOException {
        var refusal = guard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders()::getFirst);
        if (refusal.isPresent()) {
            say(exchange, refusal.get().status(), refusal.get().detail());
        } else {
            handler.handle(exchange);
        }
    }

    int port() {
        return http.getAddress().getPort();
    }

    /** A token that nobody can guess. */
    static String newToken() {
        return HexFormat.of().formatHex(new SecureRandom().generateSeed(TOKEN_BYTES));
    }

    /** How a token is shown. */
    static String bearer(String token) {
        return "Bearer " + token;
    }

    /** Whether somebody shows this token. */
    public static boolean isShown(String token, HttpExchange exchange) {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), bearer(token).getBytes(StandardCharsets.UTF_8));
    }

    /** Does as it is told, and answers with what has been done, or with why it was not. */
    public static void obey(HttpExchange exchange, Callable<String> order) throws IOException {
        try {
            say(exchange, 200, order.call());
        } catch (WrongUseException | NumberFormatException e) {
            say(exchange, 400, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            say(exchange, 503, "The shop is closing.");
        } catch (Exception e) {
            say(exchange, 500, FailureReason.of(e));
        }
    }

    /** Answers. */
    public static void say(HttpExchange exchange, int status, String sentence) throws IOException {
        var body = sentence.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
