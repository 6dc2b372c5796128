package fishandchips.customers.simulation;

import fishandchips.console.Table;
import fishandchips.customers.load.LoadCounts;
import fishandchips.customers.till.Receipt;
import fishandchips.customers.workload.Totals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run has come to, as a person reads it. */
final class SummaryText {

    private SummaryText() {}

    /** What was promised beside what was accepted. */
    static List<String> totals(Totals promised, Totals accepted) {
        var table = new Table("", "PROMISED", "ACCEPTED")
                .row("orders", promised.orders(), accepted.orders())
                .row("pence", promised.pence(), accepted.pence());
        var taken = accepted.portions();
        promised.portions()
                .forEach((portion, count) ->
                        table.row("portions of " + portion.label(), count, taken.getOrDefault(portion, 0L)));
        var promisedMeals = new TreeMap<>(promised.byName());
        var acceptedMeals = accepted.byName();
        var names = new TreeSet<>(promisedMeals.keySet());
        names.addAll(acceptedMeals.keySet());
        for (var name : names) {
            table.row(name, promisedMeals.getOrDefault(name, 0L), acceptedMeals.getOrDefault(name, 0L));
        }
        return table.lines();
    }

    /** How it went, in sentences. */
    static List<String> sentences(SimulationProgress end, Totals accepted, Path journal) {
        var counts = end.counts();
        var lines = new ArrayList<String>();
        lines.add(perSecond(end));
        heldBack(counts).ifPresent(lines::add);
        lines.add("An answer took %s (p50) and %s (p99), from placed to ready it was %s and %s."
                .formatted(
                        ProgressText.time(counts.answers().p50()),
                        ProgressText.time(counts.answers().p99()),
                        ProgressText.time(counts.ages().p50()),
                        ProgressText.time(counts.ages().p99())));
        lines.add(String.format(
                Locale.ROOT,
                "%d orders are ready, and %s were handed over or thrown away meanwhile.",
                counts.ready(),
                end.handedOver().isPresent() ? String.valueOf(end.handedOver().getAsLong()) : "nobody says how many"));
        lines.add("The journal is %s.".formatted(journal));
        lines.add(verdict(end.expected().totals(), accepted, counts));
        return lines;
    }

    private static String perSecond(SimulationProgress end) {
        var counts = end.counts();
        var millis = Math.min(end.expected().last().toMillis(), end.elapsed().toMillis());
        var seconds = Math.max(1, millis) / 1_000.0;
        return String.format(
                Locale.ROOT,
                "%.1f orders a second were sent, %.1f were accepted; %d times a till was asked again.",
                counts.sent() / seconds,
                counts.accepted() / seconds,
                counts.retries());
    }

    private static Optional<String> heldBack(LoadCounts counts) {
        return counts.heldBack() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d customers left without asking again: all together had asked again as often as they may.",
                        counts.heldBack()));
    }

    private static String verdict(Totals promised, Totals accepted, LoadCounts counts) {
        if (accepted.equals(promised)) {
            return String.format(
                    Locale.ROOT,
                    "Every order was accepted, and all that was promised: %d orders, %s.",
                    accepted.orders(),
                    Receipt.pounds(accepted.pence()));
        }
        if (accepted.orders() == promised.orders()) {
            return "Every order was accepted, but the tills' receipts are not what was promised.";
        }
        var refused = counts.refused().isEmpty() ? "" : " (%s)".formatted(ProgressText.refused(counts.refused()));
        return String.format(
                Locale.ROOT,
                "%d of %d orders were not accepted: %d refused%s, %d unknown, %d not sent, %d never came.",
                promised.orders() - accepted.orders(),
                promised.orders(),
                counts.refusedAltogether(),
                refused,
                counts.unknown(),
                counts.notSent(),
                promised.orders() - counts.sent() - counts.notSent());
    }
}
