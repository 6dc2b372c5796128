package fishandchips.connect;

import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where PostgreSQL is, and who connects. */
record DatabaseSettings(String url, String user, String password) {

    static final String URL = "SPRING_DATASOURCE_URL";
    static final String USERNAME = "SPRING_DATASOURCE_USERNAME";
    static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";

    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 10;

    /**
     * Reads them from the environment.
     *
     * @throws InvalidSettingException when the address or the user is missing
     */
    static DatabaseSettings of(Map<String, String> environment) {
        var url = environment.getOrDefault(URL, "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new InvalidSettingException(
                    "%s is the address of PostgreSQL, such as jdbc:postgresql://127.0.0.1:5432/shop, not \"%s\"."
                            .formatted(URL, url));
        }
        var user = environment.getOrDefault(USERNAME, "");
        if (user.isEmpty()) {
            throw new InvalidSettingException("%s is missing: the user of PostgreSQL.".formatted(USERNAME));
        }
        return new DatabaseSettings(url, user, environment.getOrDefault(PASSWORD, ""));
    }

    DataSource dataSource() {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setSocketTimeout(ANSWER_SECONDS);
        return database;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
