package fishandchips.console;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns stand under each other: text to the left, numbers to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<Object>> rows = new ArrayList<>();

    /** Starts with the headings, if there are any. */
    public Table(String... headings) {
        if (headings.length > 0) {
            row((Object[]) headings);
        }
    }

    /** Adds a row, with a cell for each heading. */
    public Table row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows as lines, without blanks at their ends. */
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<Object> row) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            line.append(padded(row.get(column), width(column))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
    }

    private static String padded(Object cell, int width) {
        var text = cell.toString();
        var blanks = " ".repeat(width - text.length());
        return cell instanceof Number ? blanks + text : text + blanks;
    }
}
