package fishandchips.shop.open;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fishandchips.shop.Sentences;
import fishandchips.shop.WrongUseException;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.stations.StationKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;

/**
 * Takes orders from other commands: {@code POST /scale/preparer/3}, {@code POST /break} with a fault's words, {@code POST
 * /mend} and {@code POST /close}. Listens on loopback only, and to those only who know the token.
 */
final class ControlServer implements AutoCloseable {

    private final HttpServer http;
    private final byte[] token;

    ControlServer(Shop shop, String token) throws IOException {
        this.token = bearer(token).getBytes(StandardCharsets.UTF_8);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, shop);
            }
        });
        http.start();
    }

    /** How the token is shown. */
    static String bearer(String token) {
        return "Bearer " + token;
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, Shop shop) throws IOException {
        if (!isTrusted(exchange)) {
            say(exchange, 403, "This is not for you.");
            return;
        }
        var words = exchange.getRequestURI().getPath().split("/", -1);
        if (words.length == 4 && words[1].equals("scale")) {
            obey(exchange, () -> shop.scale(StationKind.named(words[2]), Integer.parseInt(words[3])));
        } else {
            answer(exchange, shop, exchange.getRequestURI().getPath());
        }
    }

    private static void answer(HttpExchange exchange, Shop shop, String order) throws IOException {
        switch (order) {
            case "/break" -> obey(exchange, () -> shop.breakIt(fault(exchange)));
            case "/mend" -> obey(exchange, shop::mend);
            case "/close" -> {
                say(exchange, 202, "The shop closes.");
                Thread.ofPlatform().name("closing").start(shop::close);
            }
            default -> say(exchange, 404, "The shop does not know this order.");
        }
    }

    private static Fault fault(HttpExchange exchange) throws IOException {
        return Fault.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private boolean isTrusted(HttpExchange exchange) {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        return exchange.getRequestMethod().equals("POST")
                && shown != null
                && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token);
    }

    /** What an order is about. */
    private interface Act {
        void run() throws Exception;
    }

    private static void obey(HttpExchange exchange, Act act) throws IOException {
        try {
            act.run();
            say(exchange, 200, "Done.");
        } catch (WrongUseException | NumberFormatException e) {
            say(exchange, 400, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            say(exchange, 503, "The shop is closing.");
        } catch (Exception e) {
            say(exchange, 500, Sentences.reason(e));
        }
    }

    private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
        var body = sentence.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
