package fishandchips.connect;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;

/** Where PostgreSQL is, and who connects. */
record DatabaseSettings(String url, String user, String password) {

    static final String URL = "SPRING_DATASOURCE_URL";
    static final String USERNAME = "SPRING_DATASOURCE_USERNAME";
    static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";

    private static final String CONNECT_SECONDS = "3";
    private static final String ANSWER_SECONDS = "10";

    /** The only one on the class path is PostgreSQL's. */
    private static final Driver DRIVER =
            ServiceLoader.load(Driver.class).findFirst().orElseThrow();

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

    Connection connect() throws SQLException {
        var settings = new Properties();
        settings.putAll(Map.of(
                "user",
                user,
                "password",
                password,
                "connectTimeout",
                CONNECT_SECONDS,
                "socketTimeout",
                ANSWER_SECONDS));
        return Objects.requireNonNull(DRIVER.connect(url, settings));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
