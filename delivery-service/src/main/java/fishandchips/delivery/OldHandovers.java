package fishandchips.delivery;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets handovers of long ago, but not how many there were. Safe for any number of threads and of deliveries. */
class OldHandovers {

    private static final String FORGET = """
            WITH gone AS (
                DELETE FROM handover WHERE order_id IN (
                    SELECT order_id FROM handover WHERE stored_at < now() - make_interval(secs => ?)
                    ORDER BY stored_at LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING order_id)
            UPDATE forgotten SET handovers = handovers + (SELECT count(*) FROM gone)
            RETURNING (SELECT count(*) FROM gone)""";

    private final DataSource database;

    OldHandovers(DataSource database) {
        this.database = database;
    }

    /**
     * Forgets the oldest.
     *
     * @param age by the database's clock; younger ones are kept
     * @param most how many at the most
     * @return how many
     */
    int forget(Duration age, int most) throws SQLException {
        try (var connection = database.getConnection();
                var deletion = connection.prepareStatement(FORGET)) {
            deletion.setDouble(1, age.toSeconds());
            deletion.setInt(2, most);
            try (var row = deletion.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
