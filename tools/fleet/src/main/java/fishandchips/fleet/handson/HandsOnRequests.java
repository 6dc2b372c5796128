package fishandchips.fleet.handson;

import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.handson.HandsOnServer.OrderPlacing;
import fishandchips.fleet.open.ShopControl;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.util.List;
import java.util.Locale;

/** What people who look at the shop may ask for, each carried out by the shop. Safe for any number of threads. */
public record HandsOnRequests(ShopControl shop, OrderPlacing orders) {

    /** The stations whose number can change here; a shop keeps its one accountant and delivery. */
    private static final List<StationKind> SCALED = List.of(StationKind.TILL, StationKind.PREPARER, StationKind.COOK);

    private static final String FROZEN_FOR = "10s";

    /**
     * Does what a path says, such as {@code /add/preparer}.
     *
     * @return what has been done, as a sentence
     * @throws WrongUseException when that cannot be asked for
     */
    public String fulfil(String path) throws Exception {
        var words = path.split("/", -1);
        if (words.length != 3) {
            throw unknown(path);
        }
        return switch (words[1]) {
            case "order" -> order(words[2]);
            case "add" -> scale(words[2], 1);
            case "remove" -> scale(words[2], -1);
            case "kill" -> kill(StationName.parse(words[2]));
            case "freeze" -> freeze(StationName.parse(words[2]));
            default -> throw unknown(path);
        };
    }

    private static WrongUseException unknown(String path) {
        return new WrongUseException("Nobody at a board can ask for %s.".formatted(path));
    }

    private String order(String number) throws Exception {
        var tills = shop.stations(StationKind.TILL);
        if (tills.isEmpty()) {
            throw new ShopFailedException("There is no till yet.");
        }
        var count = whole(number);
        orders.place(count, tills);
        return count == 1 ? "One order was placed." : String.format(Locale.ROOT, "%d orders were placed.", count);
    }

    private static int whole(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException _) {
            throw new WrongUseException("%s is no number of orders.".formatted(number));
        }
    }

    /** One after the other: two who ask for one more at the same time get two more. */
    private synchronized String scale(String label, int step) throws Exception {
        var kind = StationKind.named(label);
        if (!SCALED.contains(kind)) {
            throw unknown("more or fewer of " + label);
        }
        var count = shop.stations(kind).size() + step;
        shop.scale(kind, count);
        return step > 0
                ? "%s has come.".formatted(new StationName(kind, count))
                : "%s has gone.".formatted(new StationName(kind, count + 1));
    }

    private String kill(StationName station) throws Exception {
        shop.startFault("kill " + station);
        return "%s was killed; the shop starts it again.".formatted(station);
    }

    private String freeze(StationName station) throws Exception {
        shop.startFault("freeze %s %s".formatted(station, FROZEN_FOR));
        return "%s stands still for %s.".formatted(station, FROZEN_FOR);
    }
}
