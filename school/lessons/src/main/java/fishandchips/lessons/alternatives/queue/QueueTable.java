package fishandchips.lessons.alternatives.queue;

import fishandchips.lessons.course.Classroom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A connection to the tables of lesson 16. Used by one thread. */
final class QueueTable implements AutoCloseable {

    /** What connections are called in {@code pg_stat_activity}. */
    private static final String APPLICATION = "lesson16";

    /** Longer than any wait for the other preparer. */
    static final String LONGEST = "10 s";

    private static final String CREATE = """
            CREATE TABLE orders (
                id      bigint  PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
                status  text    NOT NULL DEFAULT 'new',
                entered boolean NOT NULL DEFAULT false);
            CREATE TABLE served (run integer NOT NULL, id bigint NOT NULL, preparer text NOT NULL);
            CREATE TABLE runs (
                run     integer PRIMARY KEY,
                claim   text    NOT NULL,
                looks   integer NOT NULL,
                waiting integer NOT NULL)""";

    private static final String RUNS = """
            WITH each AS (
                SELECT run, id, count(*) AS times FROM served GROUP BY run, id)
            SELECT run, claim, looks, waiting,
                (SELECT count(*) FROM each WHERE each.run = runs.run),
                (SELECT count(*) FROM each WHERE each.run = runs.run AND times > 1),
                (SELECT coalesce(min(id), 0) FROM each WHERE each.run = runs.run AND times > 1),
                (SELECT count(DISTINCT preparer) FROM served WHERE served.run = runs.run)
            FROM runs ORDER BY run""";

    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity
            WHERE application_name = '%s' AND wait_event_type = 'Lock' AND datname = current_database()""".formatted(APPLICATION);

    private static final String WRITTEN =
            "SELECT n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables WHERE relid = 'orders'::regclass";

    private final Connection connection;

    private QueueTable(Connection connection) {
        this.connection = connection;
    }

    static void create(Classroom room) throws Exception {
        try (var database = room.backRoom().database().connect();
                var statement = database.createStatement()) {
            statement.execute("CREATE SCHEMA %1$s; SET search_path TO %1$s; %2$s".formatted(room.schema(), CREATE));
        }
    }

    static QueueTable connect(Classroom room) throws Exception {
        var table = new QueueTable(room.backRoom().database().connect());
        table.execute("SET search_path TO %s; SET application_name TO %s; SET statement_timeout TO '%s'"
                .formatted(room.schema(), APPLICATION, LONGEST));
        return table;
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether one of the preparers waits at this moment for a lock of the other. */
    boolean isSomebodyWaiting() throws SQLException {
        return number(WAITING) > 0;
    }

    /** Has PostgreSQL count at once what this connection has written; otherwise it does so within a second. */
    void count() throws SQLException {
        execute("SELECT pg_stat_force_next_flush()");
    }

    /** How many rows of the table of orders were ever written, in PostgreSQL's own count. */
    long written() throws SQLException {
        count();
        return number(WRITTEN);
    }

    void note(int run, String claim, int looks, int waiting) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO runs VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, run);
            insert.setString(2, claim);
            insert.setInt(3, looks);
            insert.setInt(4, waiting);
            insert.executeUpdate();
        }
    }

    /** All runs, from the first. */
    List<QueueRun> runs() throws SQLException {
        var runs = new ArrayList<QueueRun>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(RUNS)) {
            while (rows.next()) {
                runs.add(run(rows));
            }
        }
        return runs;
    }

    private static QueueRun run(ResultSet row) throws SQLException {
        return new QueueRun(
                row.getInt(1),
                Objects.requireNonNull(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                row.getInt(8));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
