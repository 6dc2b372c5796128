package fishandchips.verification.containers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be done on PostgreSQL. */
final class DatabaseActs {

    private static final List<String> DATABASES = List.of("shop", "postgres", "template1");
    private static final List<String> SCHEMAS = List.of("accountant", "delivery", "analysis", "registry", "stockist");

    /** {@code s.safe} is a table in a schema s; its owner makes it with the first of these. */
    private static final List<String> WITH_TABLES = List.of(
            "CREATE TABLE s.safe (pence int)",
            "SELECT * FROM s.safe",
            "INSERT INTO s.safe VALUES (1)",
            "UPDATE s.safe SET pence = 2",
            "DELETE FROM s.safe",
            "TRUNCATE s.safe",
            "ALTER TABLE s.safe ADD COLUMN burgled text",
            "CREATE INDEX ON s.safe (pence)",
            "ALTER TABLE s.safe OWNER TO CURRENT_USER",
            "DROP TABLE s.safe");

    private static final List<String> OTHERS = List.of(
            "CREATE TABLE public.burglary (loot text)",
            "CREATE TEMPORARY TABLE burglary (loot text)",
            "CREATE SCHEMA burglary",
            "CREATE ROLE burglar",
            "CREATE EXTENSION file_fdw SCHEMA accountant",
            "ALTER ROLE postgres PASSWORD 'burgled'",
            "ALTER SYSTEM SET fsync = off",
            "SET ROLE postgres",
            "SET ROLE accountant",
            "SET ROLE delivery",
            "SET ROLE connect",
            "SET ROLE registry",
            "SET ROLE stockist",
            "SELECT rolpassword FROM pg_authid",
            "SELECT pg_read_file('/run/secrets/password')",
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "SELECT pg_reload_conf()");

    /** Cannot be undone, nor be part of anything that can. */
    private static final Set<String> ALONE = Set.of("ALTER SYSTEM SET fsync = off");

    /** Not let in; not allowed to. */
    private static final Set<String> REFUSALS = Set.of("28P01", "28000", "42501");

    private DatabaseActs() {}

    static List<Act> all() {
        var acts = new ArrayList<Act>();
        DATABASES.forEach(name -> acts.add(act("come in to " + name, key -> run(key, name, "SELECT 1", false))));
        acts.add(act("… with a wrong password", key -> run(key.forged(), "shop", "SELECT 1", false)));
        acts.add(act("… under the name postgres", key -> run(key.under("postgres"), "shop", "SELECT 1", false)));
        SCHEMAS.forEach(schema -> WITH_TABLES.forEach(statement -> acts.add(ofSchema(statement, schema))));
        OTHERS.forEach(statement ->
                acts.add(act(statement, key -> run(key, "shop", statement, ALONE.contains(statement)))));
        return acts;
    }

    /** What is done is undone, but for the table: the others need it. */
    private static Act ofSchema(String template, String schema) {
        var statement = template.replace("s.safe", schema + ".safe");
        return act(statement, key -> run(key, "shop", statement, statement.startsWith("CREATE TABLE")));
    }

    private static Act act(String name, Act.Trial trial) {
        return new Act(
                name,
                trial,
                error -> error instanceof SQLException e && REFUSALS.contains(String.valueOf(e.getSQLState())));
    }

    private static void run(Key key, String database, String statement, boolean keep) throws SQLException {
        var url = "jdbc:postgresql://postgres:5432/" + database;
        try (var connection = DriverManager.getConnection(url, key.name(), key.password())) {
            connection.setAutoCommit(keep);
            try (var it = connection.createStatement()) {
                it.execute(statement);
            }
            if (!keep) {
                connection.rollback();
            }
        }
    }
}
