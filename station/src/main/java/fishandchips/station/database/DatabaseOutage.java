package fishandchips.station.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass when PostgreSQL is well again from those that come again. */
final class DatabaseOutage {

    /** What the SQL states of an outage begin with. */
    private static final Set<String> STATES = Set.of(
            "08", // the connection is broken, or there is none
            "25006", // read-only: a standby, or a failover that is not over
            "25P03", // the session was ended: idle in a transaction
            "25P04", // the session was ended: the transaction took too long
            "40", // rolled back for another's sake, such as a deadlock
            "53", // no more memory, disk or connections
            "55P03", // did not get a lock in time
            "57", // cancelled, shut down, or starting up
            "58"); // the operating system failed PostgreSQL

    private DatabaseOutage() {}

    /** Whether the failure, or what it is about, is an outage. A failure that says nothing of its kind is none. */
    static boolean isIn(SQLException failure) {
        return StreamSupport.stream(failure.spliterator(), false) // its causes, and those that came with it
                .anyMatch(DatabaseOutage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || (failure instanceof SQLException refused && hasStateOfOne(refused.getSQLState()));
    }

    private static boolean hasStateOfOne(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
