package fishandchips.station.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the connection pool to close a connection whose session can do no more work, though the connection is alive.
 *
 * <p>HikariCP evicts connections that are broken (SQL states {@code 08…} and {@code 57P01} to {@code 57P03}). After a failover
 * a connection may be sound and its session read-only for good: the pool would hand it out again and again, and every write
 * would fail. HikariCP creates one instance for each pool, by the name in {@code database.yaml}.
 */
public final class ConnectionEviction implements SQLExceptionOverride {

    private static final Set<String> USELESS = Set.of(
            "25006", // read-only transaction: the session began on a standby, or before the failover was over
            "25P03", // idle in a transaction for too long: PostgreSQL has ended the session
            "25P04", // transaction took too long: likewise
            "57P04", // the database was dropped
            "57P05", // idle for too long: PostgreSQL has ended the session
            "26000"); // the driver's prepared statements are gone: a proxy has put another session in its place

    /** An internal error of PostgreSQL. Its cause may be what the session has cached, and a new session reads that anew. */
    private static final String INTERNAL_ERROR = "XX";

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (USELESS.contains(state) || state.startsWith(INTERNAL_ERROR))
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
