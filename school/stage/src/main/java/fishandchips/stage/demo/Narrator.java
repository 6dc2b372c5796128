package fishandchips.stage.demo;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.stations.StationKind;
import fishandchips.picture.view.Picture;
import fishandchips.picture.view.Picture.Lane;
import fishandchips.stage.connect.SinkView;
import fishandchips.stage.picture.StagePicture;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what to look at in a demo, in one sentence of at most {@value #WIDTH} characters at a time. Holds no state. */
record Narrator(Demo demo) {

    /** What the smallest terminal shows in a line. */
    static final int WIDTH = 78;

    private static final Duration EACH = Duration.ofSeconds(6);

    /** A sentence about a demo whose customers come since so long; the sentences take turns. */
    String sentence(StagePicture picture, Duration since) {
        return oneOf(sentences(picture, since), since);
    }

    /** The same about the table of a demo. */
    String sentence(SinkView table, Duration since) {
        return oneOf(table.sentences(), since);
    }

    private static String oneOf(List<String> sentences, Duration since) {
        return sentences.get(Math.toIntExact(since.dividedBy(EACH) % sentences.size()));
    }

    private List<String> sentences(StagePicture picture, Duration since) {
        return switch (demo.number()) {
            case 1 ->
                List.of(
                        String.format(Locale.ROOT, "The lag is what the group has not read yet: %d now.", lag(picture)),
                        alone(picture));
            case 2 -> List.of(growth(picture, since), alone(picture));
            case 3 -> List.of(shares(picture), pace(picture));
            default ->
                demo.cabinet()
                        ? List.of(
                                "The cabinet was empty. The cook fries batches: 20 chips, 10 cod.",
                                "Each order takes its portions out: the counts go down order by order.",
                                picture.topUp().isEmpty()
                                        ? "Every %s the cook wakes up, and fries what is low before anybody asks."
                                                .formatted(Demo.WAKES_EVERY)
                                        : picture.topUp())
                        : List.of(
                                "Plaice is fried to order: the preparer writes a record to cook-requests.",
                                "Fried after 3 s, the order comes back on orders, and is wrapped.",
                                "Orders without plaice do not wait: they overtake.");
        };
    }

    private double arriving() {
        return demo.tills() * Demo.ORDERS_A_SECOND;
    }

    /** How fast the lag grows, beside what arithmetic expects of it. */
    private String growth(StagePicture picture, Duration since) {
        var lag = lag(picture);
        var seconds = Math.max(1, since.toSeconds());
        return isAsBegun(picture.shop())
                ? String.format(
                        Locale.ROOT,
                        "After %d s the lag is %d: %.2f a second (expected %.2f - %.2f = %.2f).",
                        seconds,
                        lag,
                        (double) lag / seconds,
                        arriving(),
                        Demo.WRAPPED_A_SECOND,
                        arriving() - Demo.WRAPPED_A_SECOND)
                : String.format(Locale.ROOT, "After %d s the lag is %d.", seconds, lag);
    }

    private String alone(StagePicture picture) {
        var coming = count(picture.shop(), StationKind.TILL.label()) * Demo.ORDERS_A_SECOND;
        return count(picture.shop(), ShopNames.PREPARER) > 1
                ? "One preparer reads the one partition: the others have nothing to do."
                : String.format(
                        Locale.ROOT,
                        "%.1f orders a second come, and one preparer wraps %.2f: it %s.",
                        coming,
                        Demo.WRAPPED_A_SECOND,
                        coming > Demo.WRAPPED_A_SECOND ? "falls behind" : "keeps up");
    }

    /** Which preparer has how many partitions, and how far it is behind. */
    private static String shares(StagePicture picture) {
        var shop = picture.shop();
        var lags = shop.lanes().stream()
                .collect(Collectors.groupingBy(Narrator::owner, TreeMap::new, Collectors.summingLong(Lane::lag)));
        if (most(shop) == 1) {
            return lags.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining(", ", "A partition each. Lag: ", "."));
        }
        return partitions(shop).entrySet().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%s has %d, lag %d",
                        each.getKey(),
                        each.getValue(),
                        lags.getOrDefault(each.getKey(), 0L)))
                .collect(Collectors.joining("; ", "Partitions: ", "."));
    }

    private String pace(StagePicture picture) {
        var most = most(picture.shop());
        return switch (demo.partitioning()) {
            case PLAICE -> "The last partition has the plaice, and one preparer has that for itself.";
            case ORDER, NUMBERED, NONE ->
                most > 1
                        ? String.format(
                                Locale.ROOT,
                                "The talk says they keep up. They do not: one gets %.1f/s and wraps %.2f/s.",
                                most * Demo.ORDERS_A_SECOND,
                                Demo.WRAPPED_A_SECOND)
                        : String.format(
                                Locale.ROOT,
                                "A partition has %.1f orders/s, a preparer wraps %.2f/s: now they keep up.",
                                Demo.ORDERS_A_SECOND,
                                Demo.WRAPPED_A_SECOND);
            case TILL, CONSTANT, PORTION ->
                "The partitioning %s is not even: docs/partitioning.md says why.".formatted(demo.partitioning());
        };
    }

    private static long most(Picture shop) {
        return partitions(shop).values().stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
    }

    private static Map<String, Long> partitions(Picture shop) {
        return shop.lanes().stream()
                .collect(Collectors.groupingBy(Narrator::owner, TreeMap::new, Collectors.counting()));
    }

    private static String owner(Lane lane) {
        return lane.owner() == null ? "nobody" : lane.owner();
    }

    private static long lag(StagePicture picture) {
        return picture.lags().getOrDefault(ConsumerGroup.PREPARER.name(), 0L);
    }

    private boolean isAsBegun(Picture shop) {
        return count(shop, StationKind.TILL.label()) == demo.tills()
                && count(shop, ShopNames.PREPARER) == demo.preparers();
    }

    private static long count(Picture shop, String kind) {
        return shop.stations().stream().filter(each -> each.kind().equals(kind)).count();
    }
}
