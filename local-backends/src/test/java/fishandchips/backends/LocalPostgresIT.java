package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {

    @TempDir
    private Path data;

    @TempDir
    private Path logs;

    @Test
    void keepsWhatWasCommittedWhenItIsClosedAndStartedAgain() throws Exception {
        try (var postgres = LocalPostgres.start(data, logs, 0)) {
            execute(postgres, "CREATE TABLE takings (pence int)");
            execute(postgres, "INSERT INTO takings VALUES (950)");
        }

        try (var postgres = LocalPostgres.start(data, logs, 0)) {
            assertThat(ask(postgres, "SELECT pence FROM takings")).isEqualTo("950");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
        var killed = LocalPostgres.start(data, logs, 0);
        execute(killed, "CREATE TABLE takings (pence int)");
        execute(killed, "INSERT INTO takings VALUES (650)");
        Killing.kill(killed);

        try (var postgres = LocalPostgres.start(data, logs, killed.port())) {
            assertThat(ask(postgres, "SELECT pence FROM takings")).isEqualTo("650");
        }
    }

    @Test
    void hasEachCommitOnTheDiskAndListensToThisMachineOnly() throws Exception {
        try (var postgres = LocalPostgres.start(data, logs, 0)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "SELECT current_database()")).isEqualTo("shop");
        }
    }

    @Test
    void startsAfreshWhenItsFirstStartWasCutShort() throws Exception {
        Files.createDirectories(data.resolve("postgres").resolve("base"));
        Files.writeString(data.resolve("postgres").resolve("postgresql.conf"), "");

        try (var postgres = LocalPostgres.start(data, logs, 0)) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void stopsAtOnceThoughSomebodyIsConnected() throws Exception {
        var postgres = LocalPostgres.start(data, logs, 0);
        try (var _ = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            postgres.close();
        }

        assertThat(postgres.isAlive()).isFalse();
        assertThat(Files.readString(logs.resolve("postgres.log"))).contains("database system is shut down");
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
