package fishandchips.picture.orders;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Topic;
import fishandchips.picture.view.Picture;
import fishandchips.picture.view.Picture.Law;
import fishandchips.picture.view.Picture.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a picture can say of the first five laws of the shop. The fold sees neither ledger, handovers nor journals. */
class LawSummary {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String since;

    /**
     * The laws since a moment.
     *
     * @param lost how many records of which partitions Kafka had deleted before they were read; empty when none
     */
    LawSummary(Instant since, String lost) {
        this.since = "Since " + TIME.format(since)
                + (lost.isEmpty()
                        ? ""
                        : " (it began anew: Kafka had deleted records that it had not read, " + lost + ")");
    }

    List<Law> judge(Picture.@Nullable Cabinet cabinet, OrderTotals totals, OrdersOnTheirWay orders, GroupLags lags) {
        return List.of(
                portions(cabinet),
                orders(totals, orders, lags),
                beyondRetention(
                        lags,
                        List.of(ConsumerGroup.ACCOUNTANT.name()),
                        3,
                        "ledger",
                        Verdict.OPEN,
                        String.format(
                                Locale.ROOT,
                                "%s %d orders were placed for £%s; the accountants have yet to read %d records, and the ledger is theirs.",
                                since,
                                totals.placed,
                                pounds(totals.takingsPence),
                                lags.of(ConsumerGroup.ACCOUNTANT.name()))),
                beyondRetention(
                        lags,
                        List.of(ConsumerGroup.DELIVERY.name()),
                        4,
                        "handovers",
                        Verdict.OPEN,
                        String.format(
                                Locale.ROOT,
                                "%s %d orders got ready; the deliveries have yet to see to %d of all, and the books are theirs.",
                                since,
                                totals.ready,
                                lags.of(ConsumerGroup.DELIVERY.name()))),
                new Law(
                        5,
                        "customers",
                        Verdict.OPEN,
                        String.format(
                                Locale.ROOT,
                                "%s %d orders were placed; only the customers know which of theirs were acknowledged.",
                                since,
                                totals.placed)));
    }

    private static Law portions(Picture.@Nullable Cabinet cabinet) {
        if (cabinet == null) {
            return new Law(1, "portions", Verdict.OPEN, "No station has told of the hot cabinet lately.");
        }
        var wrong = cabinet.fried().keySet().stream()
                .filter(portion -> fried(cabinet, portion) != rest(cabinet, portion))
                .map(portion -> String.format(
                        Locale.ROOT,
                        "%d %s fried, and %d accounted for",
                        fried(cabinet, portion),
                        portion,
                        rest(cabinet, portion)))
                .collect(Collectors.joining("; "));
        return wrong.isEmpty()
                ? new Law(1, "portions", Verdict.HOLDS, balance(cabinet))
                : new Law(1, "portions", Verdict.DIFFERS, "Since the cabinet was first filled: " + wrong + ".");
    }

    private static int fried(Picture.Cabinet cabinet, String portion) {
        return cabinet.fried().getOrDefault(portion, 0);
    }

    private static int rest(Picture.Cabinet cabinet, String portion) {
        return cabinet.served().getOrDefault(portion, 0)
                + cabinet.aside().getOrDefault(portion, 0)
                + cabinet.shelf().getOrDefault(portion, 0);
    }

    private static String balance(Picture.Cabinet cabinet) {
        return String.format(
                Locale.ROOT,
                "Since the cabinet was first filled: %d portions fried = %d served + %d set aside + %d on the shelf.",
                sum(cabinet.fried()),
                sum(cabinet.served()),
                sum(cabinet.aside()),
                sum(cabinet.shelf()));
    }

    private static int sum(Map<String, Integer> portions) {
        return portions.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Law orders(OrderTotals totals, OrdersOnTheirWay orders, GroupLags lags) {
        var counts = orders.counts();
        var says = String.format(
                Locale.ROOT,
                "%s: %d placed = %d ready + %d given up + %d on their way; %s ready twice.",
                since,
                totals.placed,
                counts.ready(),
                counts.givenUp(),
                counts.onTheirWay(),
                totals.readyTwice == 0 ? "none is" : totals.readyTwice + " times an order got");
        var verdict = totals.readyTwice > 0 || totals.placed != counts.all() ? Verdict.DIFFERS : Verdict.HOLDS;
        return orders.hasForgotten()
                ? beyondRetention(
                        lags,
                        lags.moversOfOrders(),
                        2,
                        "orders",
                        Verdict.OPEN,
                        says + " There are too many to know each by name.")
                : beyondRetention(lags, lags.moversOfOrders(), 2, "orders", verdict, says);
    }

    /** A law about what some groups read. It differs when Kafka has deleted records before one of them read them. */
    private static Law beyondRetention(
            GroupLags lags, List<String> groups, int number, String name, Verdict verdict, String says) {
        var sentences = new StringBuilder(says);
        var state = verdict;
        for (var group : groups) {
            var deleted = lags.deleted(group);
            if (deleted > 0) {
                state = Verdict.DIFFERS;
                sentences
                        .append(" Kafka has deleted up to ")
                        .append(deleted)
                        .append(" records before the ")
                        .append(group)
                        .append(" group read them.");
            } else if (lags.isLate(group)) {
                sentences
                        .append(" The ")
                        .append(group)
                        .append(" group has not read records that are older than ")
                        .append(Topic.RETENTION.dividedBy(4).toHours())
                        .append(" h; Kafka deletes them after ")
                        .append(Topic.RETENTION.toHours())
                        .append(" h.");
            }
        }
        return new Law(number, name, state, sentences.toString());
    }

    private static String pounds(long pence) {
        return String.format(Locale.ROOT, "%d.%02d", pence / 100, pence % 100);
    }
}
