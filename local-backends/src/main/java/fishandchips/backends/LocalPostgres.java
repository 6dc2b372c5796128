package fishandchips.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A PostgreSQL with one database, {@code shop}, and one user who may do anything. A commit is on the disk. */
public final class LocalPostgres extends LocalBackend {

    /** Who may do anything there. */
    public static final String USER = "postgres";

    /** Empty: every program on this machine may connect. */
    public static final String PASSWORD = "";

    private LocalPostgres(RunningProcess process, int port) {
        super(Kind.POSTGRES, process, port);
    }

    /**
     * Starts it and returns when it answers, with what it kept there before.
     *
     * @param data the data folder of the shop; PostgreSQL keeps its files in {@code postgres} there
     * @param logs gets {@code postgres.log}
     * @param port 0 for any that is free
     */
    public static LocalPostgres start(Path data, Path logs, int port) {
        return Workplace.open(
                Kind.POSTGRES, data, logs, workplace -> startIn(workplace, Ports.choose(Kind.POSTGRES, port)));
    }

    private static LocalPostgres startIn(Workplace workplace, int port) throws IOException {
        return new LocalPostgres(PostgresCluster.in(workplace).start(port), port);
    }

    /** Such as {@code jdbc:postgresql://127.0.0.1:5432/shop}. */
    public String jdbcUrl() {
        return String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/%s", port(), PostgresCluster.DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }
}
