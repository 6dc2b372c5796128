package fishandchips.stage.connect;

import java.util.Locale;

/** How many rows a table has, and how many portions are in the orders of these. */
record Totals(long rows, long cod, long chips, long plaice) {

    static final Totals NONE = new Totals(0, 0, 0, 0);

    /** How many rows, such as {@code 1 row}. */
    static String counted(long rows) {
        return rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
    }

    /** The portions, such as {@code cod 8, chips 12, plaice 0}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "cod %,d, chips %,d, plaice %,d", cod, chips, plaice);
    }
}
