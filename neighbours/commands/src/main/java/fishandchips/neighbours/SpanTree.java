package fishandchips.neighbours;

import fishandchips.console.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spans of a trace, each under the one that caused it.
 *
 * @param spans in any order
 */
record SpanTree(List<Span> spans) {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final Comparator<Span> BY_TIME = Comparator.comparingLong(Span::timestamp);

    /** A line for each span: what and where, when it began after the first one, and how long it took. */
    List<String> lines() {
        var ids = spans.stream().map(Span::id).collect(Collectors.toSet());
        var table = new Table("STEP", "STATION", "AFTER", "TOOK");
        add(
                table,
                "",
                spans.stream()
                        .filter(span -> isFirst(span, ids))
                        .sorted(BY_TIME)
                        .toList());
        return table.lines();
    }

    /** Also one whose cause is not known, as when a client of a till has a trace of its own, or spans were lost. */
    private static boolean isFirst(Span span, Set<String> ids) {
        return span.parentId() == null || !ids.contains(span.parentId());
    }

    private void add(Table table, String indent, List<Span> level) {
        for (var span : level) {
            table.row(
                    indent + span.name(), span.station(), millis(span.timestamp() - begin()), millis(span.duration()));
            add(table, indent + "  ", children(span));
        }
    }

    private List<Span> children(Span parent) {
        return spans.stream()
                .filter(span -> parent.id().equals(span.parentId()))
                .sorted(BY_TIME)
                .toList();
    }

    private long begin() {
        return spans.stream().mapToLong(Span::timestamp).min().orElse(0);
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / MICROS_PER_MILLI);
    }
}
