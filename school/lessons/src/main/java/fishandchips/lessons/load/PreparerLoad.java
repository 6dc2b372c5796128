package fishandchips.lessons.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What came to the partitions of one preparer in a time, and what it did.
 *
 * @param came orders that were placed in them
 * @param wrapped those of them that were ready in the end
 */
record PreparerLoad(String preparer, List<Integer> partitions, Duration time, long came, long wrapped) {

    /** Of each preparer that had partitions then, by the number of these. */
    static List<PreparerLoad> of(PlayedDemo demo, Instant begin, Instant end) {
        var partitions = new TreeMap<String, List<Integer>>();
        demo.holdings().stream()
                .filter(each -> !each.time().isBefore(begin) && each.time().isBefore(end))
                .filter(each -> !each.partitions().isEmpty())
                .forEach(each -> partitions.putIfAbsent(each.preparer(), each.partitions()));
        return partitions.entrySet().stream()
                .map(each -> {
                    var orders = PlacedOrder.in(each.getValue(), demo.orders());
                    var came = orders.stream()
                            .filter(order -> !order.placed().isAfter(end))
                            .count();
                    var wrapped = orders.stream()
                            .filter(order -> order.isReadyAt(end))
                            .count();
                    return new PreparerLoad(
                            each.getKey(), each.getValue(), Duration.between(begin, end), came, wrapped);
                })
                .sorted(Comparator.comparing(load -> load.partitions().size()))
                .toList();
    }

    long waiting() {
        return came - wrapped;
    }

    @Override
    public String toString() {
        var seconds = time.toMillis() / 1_000.0;
        return String.format(
                Locale.ROOT,
                "%s read partitions %s: %.2f orders a second came, %.2f were wrapped, and %d waited in the end.",
                preparer,
                partitions,
                came / seconds,
                wrapped / seconds,
                waiting());
    }
}
