package fishandchips.chaos.injection;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.LocalPostgres;
import java.sql.SQLException;

/**
 * An exclusive lock on the tables of the ledger and the handovers.
 *
 * @param url of the database
 */
record TableLock(String url) {

    /** Takes the lock, which waits for those who write just now. */
    Undo take() throws SQLException {
        var connection = new Database(url, LocalPostgres.USER, LocalPostgres.PASSWORD).connect();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE accountant.ledger, delivery.handover IN ACCESS EXCLUSIVE MODE");
            return connection::close;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
