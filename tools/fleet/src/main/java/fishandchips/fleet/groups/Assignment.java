package fishandchips.fleet.groups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which member of a group reads which partitions.
 *
 * @param partitions by the name of the member, such as {@code preparer-1}; a member may have none
 */
public record Assignment(@JsonValue SortedMap<String, SortedSet<Integer>> partitions) {

    /** Nobody reads anything. */
    public static final Assignment NOBODY = new Assignment(new TreeMap<>());

    public Assignment {
        partitions = Collections.unmodifiableSortedMap(new TreeMap<>(partitions));
    }

    public Set<String> members() {
        return partitions.keySet();
    }

    /** The partitions of one member; none when it is not in the group. */
    public SortedSet<Integer> of(String member) {
        return partitions.getOrDefault(member, Collections.emptySortedSet());
    }

    /** How many partitions somebody reads. */
    public int size() {
        return partitions.values().stream().mapToInt(Set::size).sum();
    }

    /** What has moved until {@code later}, in sentences; none when nothing has. */
    public List<String> changesUntil(Assignment later) {
        var everybody = new TreeSet<>(members());
        everybody.addAll(later.members());
        var changes = new ArrayList<String>();
        for (var member : everybody) {
            describe(member, "gives up", without(of(member), later.of(member)), changes);
        }
        for (var member : everybody) {
            describe(member, "takes", without(later.of(member), of(member)), changes);
        }
        return changes;
    }

    private static SortedSet<Integer> without(SortedSet<Integer> some, SortedSet<Integer> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static void describe(String member, String verb, SortedSet<Integer> moved, List<String> changes) {
        if (!moved.isEmpty()) {
            changes.add("%s %s %s".formatted(member, verb, text(moved)));
        }
    }

    /** Partitions as a person reads them: {@code 0 2 4}; {@code none}. */
    public static String text(SortedSet<Integer> partitions) {
        return partitions.isEmpty()
                ? "none"
                : partitions.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** All on one line: {@code preparer-1: 0 1 2   preparer-2: 3 4 5}. */
    @Override
    public String toString() {
        return partitions.isEmpty()
                ? "nobody"
                : partitions.entrySet().stream()
                        .map(member -> member.getKey() + ": " + text(member.getValue()))
                        .collect(Collectors.joining("   "));
    }
}
