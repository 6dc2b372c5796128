package fishandchips.backends;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;

/**
 * The files of a PostgreSQL, and the database in them.
 *
 * <p>The library unpacks PostgreSQL, makes its files and starts it, in a session of its own; from then on we look after
 * the process like after any other.
 */
record PostgresCluster(Workplace workplace) {

    static final String DATABASE = "shop";

    /** Written before anybody hears of the database, so without it there is nothing to lose. */
    private static final String COMPLETE = "shop-is-complete";

    /** The library's own claim, which we do not need and which it would never give up when PostgreSQL dies. */
    private static final String LIBRARY_LOCK = "epg-lock";

    /** Makes the folder fit for a start, also after a run that was killed. */
    static PostgresCluster in(Workplace workplace) throws IOException {
        var folder = workplace.folder();
        if (Files.notExists(folder.resolve(COMPLETE))) {
            new FolderTree(folder).delete();
        }
        forgetTheDead(workplace.pidFile());
        Files.deleteIfExists(folder.resolve(LIBRARY_LOCK));
        return new PostgresCluster(workplace);
    }

    /** PostgreSQL does not start while its dead predecessor is still listed among the processes, which can be for ever. */
    private static void forgetTheDead(PidFile file) throws IOException {
        var dead = file.process();
        if (dead.isPresent()) {
            Ending.awaitBurial(dead.get());
            Files.deleteIfExists(file.path());
        }
    }

    RunningProcess start(int port) throws IOException {
        try {
            var postgres = builder(port).start();
            completeDatabase(postgres);
            return new RunningProcess(workplace, process());
        } catch (IOException | IllegalStateException | SQLException e) {
            for (var process : workplace.pidFile().process().stream().toList()) {
                new RunningProcess(workplace, process).close();
            }
            throw workplace.failed("did not start (%s)".formatted(e.getMessage()), e);
        }
    }

    private EmbeddedPostgres.Builder builder(int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(workplace.folder())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RunningProcess.START)
                .setOutputRedirector(workplace.log().redirect())
                .setErrorRedirector(workplace.log().redirect())
                .setLocaleConfig("locale", "C")
                .setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library turns both off, for tests that lose nothing.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "32MB");
    }

    private void completeDatabase(EmbeddedPostgres postgres) throws IOException, SQLException {
        var complete = workplace.folder().resolve(COMPLETE);
        if (Files.exists(complete)) {
            return;
        }
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        Files.createFile(complete);
    }

    private ProcessHandle process() throws IOException {
        return workplace.pidFile().process().orElseThrow(() -> workplace.failed("stopped while it was starting"));
    }
}
