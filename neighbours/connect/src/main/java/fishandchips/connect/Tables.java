package fishandchips.connect;

import java.sql.SQLException;
import java.util.List;

/** The tables that connectors write to. */
record Tables(DatabaseSettings database) {

    /** Creates those that are missing, and leaves the others as they are. */
    void create(List<Connector> connectors) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var connector : connectors) {
                statement.execute(connector.tables());
            }
        }
    }
}
