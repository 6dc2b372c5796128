package fishandchips.audit.reading;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.ShopNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the accountant's ledger and the delivery's handovers, row by row. */
record BooksReader(Database database, Trails trails) {

    private static final String HANDOVERS = "SELECT order_id FROM " + ShopNames.HANDOVERS;
    private static final String NO_SHOWS = "SELECT order_id, thrown_away_at IS NOT NULL FROM " + ShopNames.NO_SHOWS;
    private static final String KEPT = "SELECT count(*) FROM " + ShopNames.NO_SHOWS + " WHERE thrown_away_at IS NULL";

    /** Since when each handover is remembered: always, when none was forgotten yet; never, when all were. Clocks differ. */
    private static final String REMEMBERED =
            """
            SELECT CASE WHEN (SELECT handovers + no_shows FROM %s) = 0 THEN '-infinity'
                ELSE coalesce(least(
                        (SELECT min(stored_at) FROM %s), (SELECT min(stored_at) FROM %s))
                    + interval '1 hour', 'infinity') END::text""".formatted(ShopNames.FORGOTTEN, ShopNames.HANDOVERS, ShopNames.NO_SHOWS);

    private static final int ROWS_AT_ONCE = 10_000;

    /** What PostgreSQL says of a table or a schema that is not there: the station has never been open. */
    private static final String NO_TABLE = "42P01";

    /** What to do with a row. */
    private interface Entry {
        void take(ResultSet row) throws SQLException;
    }

    /** How many orders lie on the counter, and nobody has come for them yet. */
    long kept() throws SQLException {
        var kept = new AtomicLong();
        try (var connection = connect()) {
            read(connection, KEPT, row -> kept.set(row.getLong(1)));
        }
        return kept.get();
    }

    private Connection connect() throws SQLException {
        var connection = database.connect();
        connection.setReadOnly(true);
        connection.setAutoCommit(false); // or else the driver fetches all rows at once
        return connection;
    }

    /** Reads all rows. Returns how many there are. */
    long read() throws SQLException {
        try (var connection = connect()) {
            var remembered = new AtomicReference<>("-infinity");
            read(connection, REMEMBERED, row -> remembered.set(row.getString(1)));
            return read(
                            connection,
                            ledger(remembered.get()),
                            row -> trails.seeInLedger(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3)))
                    + read(connection, HANDOVERS, row -> trails.seeHandedOver(row.getObject(1, UUID.class)))
                    + read(
                            connection,
                            NO_SHOWS,
                            row -> trails.seeNoShow(row.getObject(1, UUID.class), row.getBoolean(2)));
        }
    }

    /** Each order, and whether it was placed before a moment. */
    private static String ledger(String moment) {
        return "SELECT order_id, total_pence, placed_at < timestamptz '" + moment + "' FROM " + ShopNames.LEDGER;
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
