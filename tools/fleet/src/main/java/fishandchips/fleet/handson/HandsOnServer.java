package fishandchips.fleet.handson;

import com.sun.net.httpserver.HttpExchange;
import fishandchips.fleet.open.HandsOn;
import fishandchips.fleet.open.LoopbackServer;
import fishandchips.fleet.open.ShopControl;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.util.List;

/**
 * Takes requests from a board's page: {@code POST /order/10}, {@code /add/preparer}, {@code /remove/preparer}, {@code
 * /kill/preparer-2}, {@code /freeze/preparer-2}. Answers with a sentence when it is done.
 *
 * <p>Listens on loopback only, and only to pages that a board of this shop has served. The {@link RequestGuard} keeps out all
 * other pages, for no page can set {@code Host} or {@code Origin} itself; the token keeps out everyone else.
 */
public final class HandsOnServer implements AutoCloseable {

    /** Places the orders that people at a board ask for. Safe for any number of threads. */
    @FunctionalInterface
    public interface OrderPlacing {

        /**
         * Places orders of any meals. Returns when the tills have taken them all.
         *
         * @throws fishandchips.console.WrongUseException when that is no number of orders that can be placed at once
         * @throws fishandchips.console.ShopFailedException when no till has taken one for certain; others may have been placed
         */
        void place(int orders, List<StationState> tills) throws Exception;
    }

    private final LoopbackServer server;
    private final HandsOn handsOn;
    private final ShopControl shop;
    private final HandsOnRequests requests;

    /** Listens from now on; what it is asked for before the shop is open fails, and says why. */
    public HandsOnServer(HandsOn handsOn, ShopControl shop, OrderPlacing orders) throws IOException {
        this.handsOn = handsOn;
        this.shop = shop;
        this.requests = new HandsOnRequests(shop, orders);
        this.server = new LoopbackServer(handsOn.port(), new RequestGuard(List.of(), this::isABoard), this::answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin == null || !isABoard(origin)) {
            LoopbackServer.say(exchange, 403, "Only a board of this shop may ask for that.");
            return;
        }
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
        exchange.getResponseHeaders().set("Vary", "Origin");
        switch (exchange.getRequestMethod()) {
            case "OPTIONS" -> {
                exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "POST");
                exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Authorization");
                exchange.sendResponseHeaders(204, -1);
            }
            case "POST" -> obey(exchange);
            default -> LoopbackServer.say(exchange, 405, "Wishes are sent by POST.");
        }
    }

    private void obey(HttpExchange exchange) throws IOException {
        if (LoopbackServer.isShown(handsOn.token(), exchange)) {
            LoopbackServer.obey(
                    exchange, () -> requests.fulfil(exchange.getRequestURI().getPath()));
        } else {
            LoopbackServer.say(exchange, 403, "Open the board at the address that ./shop open has printed.");
        }
    }

    private boolean isABoard(String origin) {
        return shop.stations(StationKind.BOARD).stream()
                .map(StationState::ports)
                .anyMatch(ports -> ("http://127.0.0.1:" + ports.server()).equals(origin)
                        || ("http://localhost:" + ports.server()).equals(origin));
    }

    @Override
    public void close() {
        server.close();
    }
}
