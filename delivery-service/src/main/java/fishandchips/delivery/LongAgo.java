package fishandchips.delivery;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Forgets handovers and no-shows of long ago, but not how many there were. Safe for any number of threads and of
 * deliveries.
 */
class LongAgo {

    private static final String HANDOVERS = """
            WITH gone AS (
                DELETE FROM handover WHERE order_id IN (
                    SELECT order_id FROM handover WHERE stored_at < now() - make_interval(secs => ?)
                    ORDER BY stored_at LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING order_id)
            UPDATE forgotten SET handovers = handovers + (SELECT count(*) FROM gone)
            RETURNING (SELECT count(*) FROM gone)""";

    private static final String NO_SHOWS = """
            WITH gone AS (
                DELETE FROM no_show WHERE order_id IN (
                    SELECT order_id FROM no_show
                    WHERE thrown_away_at IS NOT NULL AND stored_at < now() - make_interval(secs => ?)
                    ORDER BY stored_at LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING order_id)
            UPDATE forgotten SET no_shows = no_shows + (SELECT count(*) FROM gone)
            RETURNING (SELECT count(*) FROM gone)""";

    private final DataSource database;

    LongAgo(DataSource database) {
        this.database = database;
    }

    /**
     * Forgets the oldest.
     *
     * @param age by the database's clock; younger ones are kept
     * @param most how many handovers, and how many no-shows, at the most
     * @return how many altogether
     */
    int forget(Duration age, int most) throws SQLException {
        return forget(HANDOVERS, age, most) + forget(NO_SHOWS, age, most);
    }

    private int forget(String deletion, Duration age, int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(deletion)) {
            statement.setDouble(1, (double) age.toSeconds());
            statement.setInt(2, most);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
