package fishandchips.bench.report;

import fishandchips.console.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of figures that are to be read side by side.
 *
 * @param headings of the columns
 * @param rows each with a cell for each heading
 */
public record Grid(List<String> headings, List<List<String>> rows) {

    public Grid {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    Grid with(List<String> row) {
        return new Grid(headings, Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /** As a terminal shows it. */
    List<String> lines() {
        var table = new Table(headings.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray()));
        return table.lines();
    }

    /** As a page shows it. */
    List<String> markdown() {
        var rule = Stream.concat(Stream.of("---"), headings.stream().skip(1).map(_ -> "---:"))
                .toList();
        return Stream.concat(Stream.of(headings, rule), rows.stream())
                .map(row -> "| " + String.join(" | ", row) + " |")
                .toList();
    }
}
