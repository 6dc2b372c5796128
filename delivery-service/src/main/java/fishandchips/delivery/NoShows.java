package fishandchips.delivery;

import fishandchips.contract.Order;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;

/** Orders that nobody comes for: kept for a while, and then thrown away. Safe for any number of threads and of deliveries. */
class NoShows {

    private static final String KEEP = """
            INSERT INTO no_show (order_id, ticket, kept_since) VALUES (?, ?, ?)
            ON CONFLICT (order_id) DO NOTHING""";

    private static final String THROW_AWAY = """
            UPDATE no_show SET thrown_away_at = ? WHERE thrown_away_at IS NULL AND kept_since <= ?""";

    private static final String THROWN_AWAY = """
            SELECT (SELECT count(*) FROM no_show WHERE thrown_away_at IS NOT NULL) + (SELECT no_shows FROM forgotten)""";

    private final DataSource database;
    private final InstantSource clock;

    NoShows(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps orders as part of a transaction; what is kept already, or was thrown away, stays as it is. */
    void keep(Connection transaction, Collection<Order> orders, Instant now) throws SQLException {
        try (var row = transaction.prepareStatement(KEEP)) {
            for (var order : orders) {
                row.setObject(1, order.orderId());
                row.setString(2, order.ticket());
                row.setObject(3, now.atOffset(ZoneOffset.UTC));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** Throws away what has been kept for so long. Returns how many orders that are. */
    int throwAway(Duration keptFor) throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(THROW_AWAY)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, now.minus(keptFor).atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
        }
    }

    /** How many orders were thrown away, ever. */
    long thrownAway() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(THROWN_AWAY);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
