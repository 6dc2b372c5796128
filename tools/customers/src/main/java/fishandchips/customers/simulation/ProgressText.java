package fishandchips.customers.simulation;

import fishandchips.console.Table;
import fishandchips.customers.load.LoadCounts.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A run at one moment, as a person reads it. */
final class ProgressText {

    private ProgressText() {}

    /** Some tables, for a screen that is drawn again and again. */
    static List<String> tables(SimulationProgress now) {
        var counts = now.counts();
        var orders = new Table("ORDERS", "SENT", "ACCEPTED", "REFUSED", "UNKNOWN", "IN FLIGHT", "NOT SENT", "RETRIES")
                .row(
                        "of " + now.expected().totals().orders(),
                        counts.sent(),
                        counts.accepted(),
                        counts.refusedAltogether(),
                        counts.unknown(),
                        counts.inFlight(),
                        counts.notSent(),
                        counts.retries());
        var served = new Table("SERVED", "COUNT", "", "TOOK", "P50", "P99")
                .row("ready", counts.ready(), "", "answer", p50(counts.answers()), p99(counts.answers()))
                .row(
                        "handed over",
                        known(now.handedOver()),
                        "",
                        "placed to ready",
                        p50(counts.ages()),
                        p99(counts.ages()));
        var lines = new ArrayList<String>();
        lines.add("%s of %s"
                .formatted(seconds(now.elapsed()), seconds(now.expected().last())));
        lines.add("");
        lines.addAll(orders.lines());
        lines.add("");
        lines.addAll(served.lines());
        lines.add("");
        lines.add("BEHIND   " + lags(now));
        if (!counts.refused().isEmpty()) {
            lines.add("REFUSED  " + refused(counts.refused()));
        }
        return lines;
    }

    /** All on one line, for a log. */
    static String line(SimulationProgress now) {
        var counts = now.counts();
        return String.format(
                Locale.ROOT,
                "%s  sent %d of %d, accepted %d, refused %d, unknown %d, in flight %d, not sent %d, retries %d; ready %d, handed over %s, answer %s/%s, ready after %s/%s; behind: %s",
                seconds(now.elapsed()),
                counts.sent(),
                now.expected().totals().orders(),
                counts.accepted(),
                counts.refusedAltogether(),
                counts.unknown(),
                counts.inFlight(),
                counts.notSent(),
                counts.retries(),
                counts.ready(),
                known(now.handedOver()),
                p50(counts.answers()),
                p99(counts.answers()),
                p50(counts.ages()),
                p99(counts.ages()),
                lags(now));
    }

    private static String p50(Percentiles took) {
        return time(took.p50());
    }

    private static String p99(Percentiles took) {
        return time(took.p99());
    }

    /** What went wrong, and how often: {@code 2 nobody there, 1 503}. */
    static String refused(SortedMap<String, Long> refused) {
        return refused.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String lags(SimulationProgress now) {
        return now.lags().isEmpty()
                ? "?"
                : now.lags().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Object known(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : "?";
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }

    /** A short time in milliseconds, a long one in seconds. */
    static String time(Duration time) {
        return time.toMillis() < 1_000
                ? String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6)
                : String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1e3);
    }
}
