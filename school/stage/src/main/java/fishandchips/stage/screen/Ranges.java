package fishandchips.stage.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Numbers of partitions as people write them: {@code 0–2, 5}. */
final class Ranges {

    private Ranges() {}

    static String text(Collection<Integer> numbers) {
        var sorted = numbers.stream().sorted().distinct().toList();
        var parts = new ArrayList<String>();
        for (var i = 0; i < sorted.size(); ) {
            var end = endOfRun(sorted, i);
            parts.add(end == i ? "" + sorted.get(i) : sorted.get(i) + (end == i + 1 ? ", " : "–") + sorted.get(end));
            i = end + 1;
        }
        return String.join(", ", parts);
    }

    private static int endOfRun(List<Integer> sorted, int begin) {
        var end = begin;
        while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
            end++;
        }
        return end;
    }
}
