package fishandchips.audit.reading;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * The back room of a shop: how to reach what stands behind the stations, with the rights of the program that reads.
 *
 * @param kafka the settings of a Kafka client: {@code bootstrap.servers}, and what it needs to be let in
 * @param redis {@code redis://user:password@host:port}
 * @param database where the accountant and the delivery have their tables, each in a schema of its own
 */
public record BackRoom(Map<String, String> kafka, URI redis, Database database) {

    /** PostgreSQL, as JDBC wants it. */
    public record Database(String url, String user, String password) {

        private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);

        /**
         * Connects. A database that does not answer is an {@link SQLException} after 15 s at most, now and in every
         * statement: without that, a process that is frozen would be waited for without end.
         */
        public Connection connect() throws SQLException {
            return connect(ANSWERS_WITHIN);
        }

        /** Connects, with another limit than usual: whole seconds. */
        Connection connect(Duration answersWithin) throws SQLException {
            var seconds = Long.toString(answersWithin.toSeconds());
            var settings = new Properties();
            settings.setProperty("user", user);
            settings.setProperty("password", password);
            // Of all attempts together: the driver tries to connect with encryption and without.
            settings.setProperty("loginTimeout", seconds);
            settings.setProperty("connectTimeout", seconds);
            settings.setProperty("socketTimeout", seconds);
            return DriverManager.getConnection(url, settings);
        }
    }

    public BackRoom {
        kafka = Map.copyOf(kafka);
    }
}
