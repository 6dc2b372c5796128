package fishandchips.customers.simulation;

import fishandchips.customers.till.Receipt;
import fishandchips.customers.workload.Workload;
import fishandchips.customers.workload.Workload.ExpectedTotals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a workload will come to, as a person reads it before the first customer comes. */
final class WorkloadText {

    private WorkloadText() {}

    static List<String> of(Workload workload, ExpectedTotals expected) {
        var totals = expected.totals();
        var portions = totals.portions().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().label(), Map.Entry::getValue));
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Seed %d: %d orders, %s, the last after %.1f s.",
                        workload.seed(),
                        totals.orders(),
                        workload.pace(),
                        expected.last().toMillis() / 1_000.0),
                "They come to %s: %s; or in portions: %s.%s"
                        .formatted(
                                Receipt.pounds(totals.pence()),
                                counts(totals.byName()),
                                counts(portions),
                                expected.noShows() == 0
                                        ? ""
                                        : String.format(
                                                Locale.ROOT, " Nobody will come for %d of them.", expected.noShows())));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}
