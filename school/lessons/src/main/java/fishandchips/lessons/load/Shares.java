package fishandchips.lessons.load;

import fishandchips.lessons.course.Holding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How preparers share all partitions at one moment.
 *
 * @param partitions those of each preparer; a preparer may have none
 */
record Shares(SortedMap<String, List<Integer>> partitions) {
    /** A station reports once a second; one that says nothing for so long is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    /** In what ways all partitions were shared, one after the other. */
    static List<Shares> in(List<Holding> holdings, int partitions) {
        var shares = new ArrayList<Shares>();
        var latest = new HashMap<String, Holding>();
        for (var holding : holdings) {
            latest.put(holding.preparer(), holding);
            latest.values().removeIf(each -> each.time().isBefore(holding.time().minus(SILENCE)));
            var now = of(latest);
            if (now.isAll(partitions) && (shares.isEmpty() || !shares.getLast().equals(now))) {
                shares.add(now);
            }
        }
        return shares;
    }

    private static Shares of(Map<String, Holding> latest) {
        var partitions = new TreeMap<String, List<Integer>>();
        latest.forEach((preparer, holding) -> partitions.put(preparer, holding.partitions()));
        return new Shares(partitions);
    }

    /** When so many preparers had reported partitions, each of them some; empty when that never happened. */
    static Optional<Instant> firstOf(int preparers, List<Holding> holdings) {
        var seen = new HashMap<String, Holding>();
        for (var holding : holdings) {
            if (!holding.partitions().isEmpty()) {
                seen.put(holding.preparer(), holding);
            }
            if (seen.size() == preparers) {
                return Optional.of(holding.time());
            }
        }
        return Optional.empty();
    }

    /** Whether each of so many partitions has one reader. While some move, they may seem to have two, or none. */
    private boolean isAll(int count) {
        var read = partitions.values().stream().flatMap(List::stream).toList();
        return read.size() == count && Set.copyOf(read).size() == count;
    }

    /** How many preparers have partitions. */
    long readers() {
        return partitions.values().stream().filter(each -> !each.isEmpty()).count();
    }

    /** Whether all preparers have equally many; one without any is one of them. */
    boolean isEven() {
        return partitions.values().stream().map(List::size).distinct().count() == 1;
    }

    /** Such as {@code preparer-1 [0, 1, 2], preparer-2 [3, 4, 5]}. */
    @Override
    public String toString() {
        return partitions.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
