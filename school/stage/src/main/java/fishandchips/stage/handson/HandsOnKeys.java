package fishandchips.stage.handson;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.handson.HandsOnRequests;
import fishandchips.fleet.handson.HandsOnServer.OrderPlacing;
import fishandchips.fleet.open.ShopControl;
import fishandchips.stage.screen.StageKey;
import java.util.List;

/** Keys that do what the buttons of a board do. */
public final class HandsOnKeys {

    private HandsOnKeys() {}

    /** Those for a shop of processes: one that this process keeps open, or another. */
    public static List<StageKey> of(ShopControl shop, OrderPlacing orders) {
        var requests = new HandsOnRequests(shop, orders);
        return List.of(
                key('o', "place an order", requests, "/order/1"),
                key('t', "add a till", requests, "/add/till"),
                key('T', "remove a till", requests, "/remove/till"),
                key('p', "add a preparer", requests, "/add/preparer"),
                key('P', "remove a preparer", requests, "/remove/preparer"),
                key('c', "add a cook", requests, "/add/cook"),
                key('C', "remove a cook", requests, "/remove/cook"),
                keyForStation('k', "kill the chosen station", requests, "/kill/"),
                keyForStation('f', "freeze the chosen station", requests, "/freeze/"));
    }

    private static StageKey key(char key, String says, HandsOnRequests requests, String path) {
        return new StageKey(key, says, _ -> requests.fulfil(path));
    }

    private static StageKey keyForStation(char key, String says, HandsOnRequests requests, String path) {
        return new StageKey(key, says, station -> {
            if (station.isEmpty()) {
                throw new WrongUseException("There is no station yet.");
            }
            return requests.fulfil(path + station);
        });
    }
}
