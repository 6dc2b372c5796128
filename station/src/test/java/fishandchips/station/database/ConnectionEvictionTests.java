package fishandchips.station.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Unit tests for {@link ConnectionEviction}: a real pool, as {@code database.yaml} sets it, of connections that fail. */
class ConnectionEvictionTests {

    private final AtomicInteger connections = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"25006", "25P03", "57P05", "26000", "XX000", "08006", "57P01"})
    void connectsAnewWhenASessionCanDoNoMoreWork(String state) throws SQLException {
        try (var pool = poolOfConnectionsThatFailWith(state)) {
            write(pool);
            write(pool);
        }

        assertThat(connections).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "42601", "55P03", "57014"})
    void keepsAConnectionWhoseSessionIsSound(String state) throws SQLException {
        try (var pool = poolOfConnectionsThatFailWith(state)) {
            write(pool);
            write(pool);
        }

        assertThat(connections).hasValue(1);
    }

    private static void write(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE")).isInstanceOf(SQLException.class);
        }
    }

    private HikariDataSource poolOfConnectionsThatFailWith(String state) throws SQLException {
        var database = mock(DataSource.class);
        when(database.getConnection()).thenAnswer(_ -> connectionThatFailsWith(state));
        var settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(1);
        settings.setInitializationFailTimeout(-1);
        settings.setExceptionOverrideClassName(setting("spring.datasource.hikari.exception-override-class-name"));
        return new HikariDataSource(settings);
    }

    private Connection connectionThatFailsWith(String state) throws SQLException {
        connections.incrementAndGet();
        var statement = mock(Statement.class);
        when(statement.executeUpdate(any())).thenThrow(new SQLException("Refused", state));
        var connection = mock(Connection.class);
        when(connection.isValid(anyInt())).thenReturn(true);
        when(connection.getAutoCommit()).thenReturn(true);
        when(connection.createStatement()).thenReturn(statement);
        return connection;
    }

    private static String setting(String name) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("fishandchips/station/database.yaml"));
        var settings = yaml.getObject();
        assertThat(settings).isNotNull();
        return settings.getProperty(name);
    }
}
