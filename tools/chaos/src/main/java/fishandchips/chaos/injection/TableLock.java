package fishandchips.chaos.injection;

import fishandchips.audit.BackRoom.Database;
import fishandchips.backends.LocalPostgres;
import java.sql.SQLException;

/**
 * Somebody who wants the tables of the books for himself.
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
