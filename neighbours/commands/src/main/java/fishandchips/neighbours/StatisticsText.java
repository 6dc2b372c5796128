package fishandchips.neighbours;

import fishandchips.console.Table;
import fishandchips.neighbours.StatisticsAnswer.Orders;
import fishandchips.neighbours.StatisticsAnswer.Sale;
import fishandchips.neighbours.StatisticsAnswer.Wait;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as people read them.
 *
 * @param zone of the times
 */
record StatisticsText(ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** Three tables below a sentence, or one sentence when there are no orders. */
    List<String> lines(StatisticsAnswer answer) {
        var orders = answer.orders();
        if (orders.first() == null || orders.last() == null) {
            return List.of("The statistician knows no orders yet.");
        }
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%d orders from %s to %s, for £%d.%02d. %d of them came by web.",
                orders.placed(),
                MOMENT.format(orders.first().atZone(zone)),
                MOMENT.format(orders.last().atZone(zone)),
                orders.totalPence() / 100,
                orders.totalPence() % 100,
                orders.web()));
        Stream.of(ways(orders), sales(answer), waits(answer.waits())).forEach(table -> {
            lines.add("");
            lines.addAll(table.lines());
        });
        return lines;
    }

    private static Table ways(Orders orders) {
        var notReady = orders.placed() - orders.atOnce() - orders.afterTheCook();
        return new Table("READY", "ORDERS", "SHARE")
                .row("at once", orders.atOnce(), share(orders.atOnce(), orders))
                .row("after the cook", orders.afterTheCook(), share(orders.afterTheCook(), orders))
                .row("not yet", notReady, share(notReady, orders));
    }

    private static String share(long some, Orders orders) {
        return String.format(Locale.ROOT, "%5.1f %%", 100.0 * some / orders.placed());
    }

    private Table sales(StatisticsAnswer answer) {
        var portions = answer.waits().stream().map(Wait::portion).toList();
        var headings = Stream.concat(
                Stream.of("SOLD FROM, IN " + answer.step() + " EACH", "ORDERS"),
                portions.stream().map(portion -> portion.toUpperCase(Locale.ROOT)));
        var table = new Table(headings.toArray(String[]::new));
        answer.sales().stream()
                .filter(sale -> sale.orders() > 0)
                .forEach(sale -> table.row(Stream.concat(
                                Stream.of(MOMENT.format(sale.from().atZone(zone)), sale.orders()),
                                portions.stream().map(portion -> sold(sale, portion)))
                        .toArray()));
        return table.row(Stream.concat(
                        Stream.of(
                                "all",
                                answer.sales().stream().mapToLong(Sale::orders).sum()),
                        portions.stream()
                                .map(portion -> answer.sales().stream()
                                        .mapToLong(sale -> sold(sale, portion))
                                        .sum()))
                .toArray());
    }

    private static long sold(Sale sale, String portion) {
        return sale.portions().getOrDefault(portion, 0L);
    }

    private static Table waits(List<Wait> waits) {
        var table =
                new Table("FROM ORDER TO READY", "ORDERS", "AFTER THE COOK", "HALF WITHIN", "95 % WITHIN", "LONGEST");
        waits.forEach(wait -> table.row(
                "with " + wait.portion(),
                wait.ready(),
                wait.afterTheCook(),
                seconds(wait.halfMillis()),
                seconds(wait.mostMillis()),
                seconds(wait.longestMillis())));
        return table;
    }

    private static String seconds(@Nullable Double millis) {
        return millis == null ? "-" : String.format(Locale.ROOT, "%.2f s", millis / 1_000);
    }
}
