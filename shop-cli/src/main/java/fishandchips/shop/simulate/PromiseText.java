package fishandchips.shop.simulate;

import fishandchips.shop.customers.Pounds;
import fishandchips.shop.simulate.evening.Evening;
import fishandchips.shop.simulate.evening.Promise;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an evening will come to, as a person reads it before the first customer comes. */
final class PromiseText {

    private PromiseText() {}

    static List<String> of(Evening evening, Promise promise) {
        var totals = promise.totals();
        var portions = totals.portions().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().label(), Map.Entry::getValue));
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Seed %d: %d orders at %s, the last after %.1f s.",
                        evening.seed(),
                        totals.orders(),
                        evening.pace(),
                        promise.last().toMillis() / 1_000.0),
                "They come to %s: %s; or in portions: %s.%s"
                        .formatted(
                                Pounds.of(totals.pence()),
                                counts(totals.byName()),
                                counts(portions),
                                promise.noShows() == 0
                                        ? ""
                                        : String.format(
                                                Locale.ROOT, " Nobody will come for %d of them.", promise.noShows())));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}
