package fishandchips.stage.picture;

import fishandchips.contract.ConsumerGroup;
import fishandchips.picture.ShopFold;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.view.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Folds records into what the stage shows: the picture of the shop, and a line for each order. For one thread. */
public final class StageFold {

    private final String headline;
    private final ShopFold shop;
    private final OrderLines lines;
    private final ShopNews news = new ShopNews();

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
    }

    /** The picture of the stage, now that the shop has come to this one. */
    public StagePicture show(Picture picture) {
        lines.know(picture.stations());
        var happened = new ArrayList<>(news.of(picture));
        happened.addAll(lines.takeNews());
        var lags = new LinkedHashMap<String, Long>();
        ConsumerGroup.ALL.forEach(group -> lags.put(group.name(), shop.lag(group)));
        return new StagePicture(headline, picture, lines.orders(), lines.atTheCook(), lags, happened, "");
    }
}
