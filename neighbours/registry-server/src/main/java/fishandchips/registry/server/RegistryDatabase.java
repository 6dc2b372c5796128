package fishandchips.registry.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that keeps the registry's tables.
 *
 * @param url of the database
 * @param schema where the tables are
 */
record RegistryDatabase(String url, String user, String password, String schema) {

    private static final int PATIENCE_SECONDS = 5;
    private static final long AGAIN_AFTER_SECONDS = 2;

    /** The URL of the database for one who looks for its tables in the schema. */
    String urlOfSchema() {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Creates the schema unless it exists. Waits for PostgreSQL for as long as that is away, and says so once. */
    void createSchema() throws InterruptedException {
        var database = dataSource();
        var waits = false;
        while (true) {
            try (var connection = database.getConnection()) {
                createSchema(connection);
                return;
            } catch (SQLException e) {
                if (!waits) {
                    // No logger: Apicurio's shows nothing before Apicurio has begun.
                    System.out.printf("The schema registry waits for PostgreSQL at %s: %s%n", url, e.getMessage());
                    waits = true;
                }
                TimeUnit.SECONDS.sleep(AGAIN_AFTER_SECONDS);
            }
        }
    }

    /** In containers the schema is there, and this user may not create any. */
    private void createSchema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var existing = statement.executeQuery("select to_regnamespace('%s')".formatted(schema))) {
            existing.next();
            if (existing.getString(1) == null) {
                statement.execute("create schema " + schema);
            }
        }
    }

    private PGSimpleDataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setSocketTimeout(PATIENCE_SECONDS);
        return source;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s in %s".formatted(schema, url);
    }
}
