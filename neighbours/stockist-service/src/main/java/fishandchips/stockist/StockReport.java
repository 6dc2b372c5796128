package fishandchips.stockist;

import fishandchips.contract.Ingredient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the shop has, sold and fried, as of one moment. Safe for any number of threads. */
class StockReport {

    private static final String LINE = """
            SELECT coalesce((SELECT amount FROM stock WHERE ingredient = ?), ?),
                (SELECT coalesce(sum(packs::bigint * pack_size), 0) FROM purchase WHERE ingredient = ? AND NOT delivered),
                (SELECT coalesce(sum(count), 0) FROM sold WHERE portion = ?),
                (SELECT coalesce(sum(count), 0) FROM fried WHERE portion = ?)""";

    private final DataSource database;
    private final StockistSettings settings;

    StockReport(DataSource database, StockistSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * An ingredient, and the portion that it is for.
     *
     * @param amount how much of it the shop has, in its unit; below zero when more was fried than was bought
     * @param ordered what is ordered and not delivered yet
     * @param sold how many portions
     * @param fried how many portions
     */
    record Line(Ingredient ingredient, String unit, long amount, long ordered, long sold, long fried) {}

    List<Line> lines() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LINE)) {
            var lines = new ArrayList<Line>();
            for (var ingredient : Ingredient.values()) {
                var portion = ingredient.portion().label();
                query.setString(1, ingredient.label());
                query.setLong(2, settings.opening(ingredient));
                query.setString(3, ingredient.label());
                query.setString(4, portion);
                query.setString(5, portion);
                try (var row = query.executeQuery()) {
                    row.next();
                    lines.add(new Line(
                            ingredient,
                            ingredient.unit(),
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4)));
                }
            }
            return lines;
        }
    }
}
