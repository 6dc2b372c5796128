package fishandchips.shop.cashup.reading;

import fishandchips.shop.BackRoom.Database;
import fishandchips.shop.cashup.trail.Trails;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads the accountant's ledger and the delivery's handovers, row by row. */
final class BooksReader {

    private static final String LEDGER = "SELECT order_id, total_pence FROM accountant.ledger";
    private static final String HANDOVERS = "SELECT order_id FROM delivery.handover";
    private static final int ROWS_AT_ONCE = 10_000;

    /** What PostgreSQL says of a table or a schema that is not there: the station has never been open. */
    private static final String NO_TABLE = "42P01";

    private final Database database;
    private final Trails trails;

    BooksReader(Database database, Trails trails) {
        this.database = database;
        this.trails = trails;
    }

    /** What to do with a row. */
    private interface Entry {
        void take(ResultSet row) throws SQLException;
    }

    /** Reads all rows. Returns how many there are. */
    long read() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // or else the driver fetches all rows at once
            return read(connection, LEDGER, row -> trails.seeInLedger(row.getObject(1, UUID.class), row.getInt(2)))
                    + read(connection, HANDOVERS, row -> trails.seeHandedOver(row.getObject(1, UUID.class)));
        }
    }

    private static long read(Connection connection, String query, Entry entry) throws SQLException {
        var rows = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var row = statement.executeQuery(query)) {
                for (; row.next(); rows++) {
                    entry.take(row);
                }
            }
        } catch (SQLException e) {
            if (!NO_TABLE.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback();
        }
        return rows;
    }
}
