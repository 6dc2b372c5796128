package fishandchips.stage.picture;

import fishandchips.contract.ShopNames;
import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is shown at a moment.
 *
 * @param headline a line above everything, such as {@code Demo 2: three tills, one preparer}
 * @param shop stations with their partitions, lag, cabinet, counter, figures and rebalances
 * @param orders a line for each of the orders around the oldest that is not done, the newest last
 * @param cook the same of the orders that the cooks were asked for
 * @param lags how many records each consumer group has not read yet, by the group's name
 * @param news what has happened since the picture before, a line each; all of it is also in the other parts
 * @param panel one more panel: its title, and its lines, of which those that begin with ✗ tell of trouble; empty for none
 * @param topUp what a cook last fried for the hot cabinet without being asked, a sentence; empty when none has
 * @param footer a line below everything, for what a presenter wants to say; may be empty
 */
public record StagePicture(
        String headline,
        Picture shop,
        List<OrderLine> orders,
        List<OrderLine> cook,
        Map<String, Long> lags,
        List<String> news,
        List<String> panel,
        String topUp,
        String footer) {

    private static final List<String> PASSED =
            List.of("till", ShopNames.PREPARER, ShopNames.COOK, ShopNames.ACCOUNTANT, ShopNames.DELIVERY);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    public StagePicture {
        orders = List.copyOf(orders);
        cook = List.copyOf(cook);
        lags = Map.copyOf(lags);
        news = List.copyOf(news);
        panel = List.copyOf(panel);
    }

    /** The stations in the order in which an order passes them. */
    public List<Picture.Station> stations() {
        return shop.stations().stream()
                .sorted(Comparator.comparingInt(station -> place(station.kind())))
                .toList();
    }

    private static int place(String kind) {
        var place = PASSED.indexOf(kind);
        return place < 0 ? PASSED.size() : place;
    }

    /** Whether Kafka has not answered for some seconds. It takes a moment to answer the first time. */
    public boolean isKafkaAway() {
        return isKafkaAway(shop);
    }

    static boolean isKafkaAway(Picture shop) {
        return !shop.kafka().reachable() && !shop.kafka().since().plus(PATIENCE).isAfter(shop.at());
    }

    /** The same with other words around it. */
    public StagePicture with(String otherHeadline, String otherFooter) {
        return new StagePicture(otherHeadline, shop, orders, cook, lags, news, panel, topUp, otherFooter);
    }

    /** The same with one more panel, and with more news. */
    public StagePicture with(List<String> otherPanel, List<String> moreNews) {
        var all = Stream.concat(news.stream(), moreNews.stream()).toList();
        return new StagePicture(headline, shop, orders, cook, lags, all, otherPanel, topUp, footer);
    }
}
