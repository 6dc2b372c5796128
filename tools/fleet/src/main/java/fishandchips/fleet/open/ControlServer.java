package fishandchips.fleet.open;

import com.sun.net.httpserver.HttpExchange;
import fishandchips.console.Action;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes requests from other commands: {@code POST /scale/preparer/3}, {@code POST /reload/preparer}, {@code POST
 * /add/second-kitchen/0} with the class path of that optional module, its ports moved by 0 or {@code any}, {@code POST /break} with a fault's words, {@code POST /mend} and {@code POST /close}. Obeys only callers that show the token.
 */
final class ControlServer implements AutoCloseable {

    /** Stands for ports that do not matter. */
    static final String ANY = "any";

    private final LoopbackServer server;
    private final Shop shop;
    private final String token;

    ControlServer(Shop shop, String token) throws IOException {
        this.shop = shop;
        this.token = token;
        this.server = new LoopbackServer(0, new RequestGuard(List.of()), this::answer);
    }

    int port() {
        return server.port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST") || !LoopbackServer.isShown(token, exchange)) {
            LoopbackServer.say(exchange, 403, "This is not for you.");
            return;
        }
        var words = exchange.getRequestURI().getPath().split("/", -1);
        if (words.length == 4 && words[1].equals("scale")) {
            obey(exchange, () -> shop.scale(StationKind.named(words[2]), Integer.parseInt(words[3])));
        } else if (words.length == 4 && words[1].equals("add")) {
            obey(exchange, () -> add(OptionalModule.learn(words[2], body(exchange)), words[3]));
        } else if (words.length == 3 && words[1].equals("reload")) {
            obey(exchange, () -> shop.reload(StationKind.named(words[2])));
        } else {
            answer(exchange, exchange.getRequestURI().getPath());
        }
    }

    private void answer(HttpExchange exchange, String order) throws IOException {
        switch (order) {
            case "/break" -> obey(exchange, () -> shop.injectFault(body(exchange)));
            case "/mend" -> obey(exchange, shop::undoFaults);
            case "/close" -> {
                LoopbackServer.say(exchange, 202, "The shop closes.");
                Thread.ofPlatform().name("closing").start(shop::close);
            }
            default -> LoopbackServer.say(exchange, 404, "The shop does not know this order.");
        }
    }

    private void add(OptionalModule module, String ports) throws InterruptedException {
        shop.add(module, ports.equals(ANY) ? Map.of() : firstPorts(module, Integer.parseInt(ports)));
    }

    private static Map<StationKind, Integer> firstPorts(OptionalModule module, int moved) {
        return module.stations().stream()
                .filter(StationKind::hasAddress)
                .collect(Collectors.toMap(kind -> kind, kind -> kind.ports().server() + moved));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void obey(HttpExchange exchange, Action act) throws IOException {
        LoopbackServer.obey(exchange, () -> {
            act.run();
            return "Done.";
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
