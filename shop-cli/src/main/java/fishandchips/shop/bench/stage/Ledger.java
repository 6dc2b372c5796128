package fishandchips.shop.bench.stage;

import fishandchips.shop.BackRoom.Database;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The accountant's ledger, as it stands in the database. */
final class Ledger {

    private Ledger() {}

    /** How many orders are in it. */
    static long count(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM accountant.ledger")) {
            row.next();
            return row.getLong(1);
        }
    }
}
