package fishandchips.backends;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * For tests: what clients see of a PostgreSQL that fails over. Their connections end, and new ones are read-only; those stay
 * read-only after the failover is over, and only connections made from then on may write.
 */
public final class Failover implements AutoCloseable {

    private final Connection administrator;

    private Failover(Connection administrator) {
        this.administrator = administrator;
    }

    /** Begins one, which lasts until it is closed. */
    public static Failover of(LocalPostgres postgres) throws SQLException {
        var failover =
                new Failover(DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        failover.run("ALTER DATABASE %s SET default_transaction_read_only = on".formatted(PostgresCluster.DATABASE));
        failover.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        return failover;
    }

    private void run(String sql) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends it: PostgreSQL can be written to again, by new connections. */
    @Override
    public void close() throws SQLException {
        try (administrator) {
            run("ALTER DATABASE %s RESET default_transaction_read_only".formatted(PostgresCluster.DATABASE));
        }
    }
}
