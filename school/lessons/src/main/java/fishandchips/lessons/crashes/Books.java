package fishandchips.lessons.crashes;

import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The tables of lesson 10, and what should be in them.
 *
 * @param orders the records that tell it, each with a value such as {@code 2 chips}
 * @param ledger how many rows each order has
 * @param taken how many portions of each kind are counted
 */
record Books(List<LogRecord> orders, Map<String, Integer> ledger, Map<String, Integer> taken) {

    /** How many rows the ledger has. */
    int rows() {
        return ledger.values().stream().mapToInt(each -> each).sum();
    }

    /** The orders that have more rows than one. */
    List<String> doubled() {
        return orders(rows -> rows > 1);
    }

    /** The orders that have no row. */
    List<String> missing() {
        return orders(rows -> rows == 0);
    }

    private List<String> orders(IntPredicate which) {
        return orders.stream()
                .map(order -> Objects.requireNonNull(order.key()))
                .filter(id -> which.test(ledger.getOrDefault(id, 0)))
                .toList();
    }

    /** How many portions of each kind were ordered. */
    Map<String, Integer> ordered() {
        var ordered = new TreeMap<String, Integer>();
        for (var order : orders) {
            var words = Objects.requireNonNull(order.value()).split(" ", 2);
            ordered.merge(words[1], Integer.parseInt(words[0]), Integer::sum);
        }
        return ordered;
    }

    /** How many portions more than were ordered are counted, of all kinds with too many. */
    int tooMany() {
        return difference(1);
    }

    /** How many portions fewer than were ordered are counted, of all kinds with too few. */
    int tooFew() {
        return difference(-1);
    }

    private int difference(int sign) {
        return ordered().entrySet().stream()
                .mapToInt(each -> sign * (taken.getOrDefault(each.getKey(), 0) - each.getValue()))
                .filter(more -> more > 0)
                .sum();
    }

    /** For people. */
    List<String> summary() {
        return List.of(
                String.format(Locale.ROOT, "ledger: %d rows for %d orders", rows(), orders.size()),
                "taken: %s".formatted(new TreeMap<>(taken)),
                "ordered: %s".formatted(ordered()));
    }
}
