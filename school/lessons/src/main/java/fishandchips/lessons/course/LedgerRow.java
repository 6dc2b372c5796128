package fishandchips.lessons.course;

import fishandchips.console.ShopFailedException;
import fishandchips.contract.ShopNames;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the ledger.
 *
 * @param order the id of the order
 * @param entered when the accountant entered it
 */
public record LedgerRow(String order, Instant entered) {

    private static final String ROWS =
            "SELECT order_id::text, entered_at FROM %s WHERE order_id::text = ANY (?)".formatted(ShopNames.LEDGER);

    /** The rows of the orders that these records are about; nothing is asked when there are none. */
    public static List<LedgerRow> of(Classroom room, List<LogRecord> records) throws Exception {
        if (records.isEmpty()) {
            return List.of();
        }
        try (var database = room.backRoom().database().connect();
                var query = database.prepareStatement(ROWS)) {
            var ids = records.stream().map(LogRecord::key).toArray();
            query.setArray(1, database.createArrayOf("text", ids));
            return rows(query);
        } catch (SQLException e) {
            throw new ShopFailedException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private static List<LedgerRow> rows(PreparedStatement query) throws SQLException {
        var rows = new ArrayList<LedgerRow>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                rows.add(new LedgerRow(row.getString(1), row.getTimestamp(2).toInstant()));
            }
        }
        return rows;
    }
}
