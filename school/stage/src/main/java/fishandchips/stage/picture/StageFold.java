package fishandchips.stage.picture;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShelfFilled.Reason;
import fishandchips.picture.ShopFold;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.view.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds records into what the stage shows: the picture of the shop, and a line for each order. For one thread. */
public final class StageFold {

    private final String headline;
    private final ShopFold shop;
    private final OrderLines lines;
    private final ShopNews news = new ShopNews();
    private final List<String> topUps = new ArrayList<>();
    private String lastTopUp = "";

    /**
     * Has read nothing yet.
     *
     * @param extras whether the lines of orders name salt and vinegar
     */
    public StageFold(String headline, ShopFold shop, boolean extras) {
        this.headline = headline;
        this.shop = shop;
        this.lines = new OrderLines(extras);
    }

    /** Adds a record; one that was read before changes nothing. */
    public void read(SeenRecord seen) {
        shop.read(seen);
        lines.read(seen);
        if (seen.what() instanceof SeenRecord.Event(ShelfFilled filled) && filled.reason() == Reason.TOP_UP) {
            topUps.add(sentence(filled));
        }
    }

    private static String sentence(ShelfFilled topUp) {
        var portions = topUp.portions().asMap().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().label())
                .collect(Collectors.joining(", "));
        return "%s woke up, and fried for the cabinet: %s.".formatted(topUp.cook(), portions);
    }

    /** The picture of the stage, now that the shop has come to this one. */
    public StagePicture show(Picture picture) {
        lines.know(picture.stations());
        var happened = new ArrayList<>(news.of(picture));
        happened.addAll(lines.takeNews());
        if (!topUps.isEmpty()) {
            happened.addAll(topUps);
            lastTopUp = topUps.getLast();
            topUps.clear();
        }
        var lags = new LinkedHashMap<String, Long>();
        Stream.concat(ConsumerGroup.ALL.stream(), ConsumerGroup.SECOND_KITCHEN.stream())
                .forEach(group -> lags.put(group.name(), shop.lag(group)));
        return new StagePicture(
                headline, picture, lines.orders(), lines.atTheCook(), lags, happened, List.of(), lastTopUp, "");
    }
}
