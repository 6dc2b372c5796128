package fishandchips.stage.connect;

import fishandchips.connectors.ConnectApi;
import fishandchips.connectors.ConnectRefusedException;
import fishandchips.connectors.ConnectUnavailableException;
import fishandchips.connectors.ConnectorState;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The connector of a demo, which is asked again while Connect refuses. Safe for any number of threads. */
final class SinkConnector implements AutoCloseable {

    private static final String INSERT_MODE = "insert.mode";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration REFUSES_FOR = Duration.ofSeconds(30);
    private static final long TRY_EVERY_MILLIS = 300;

    private final ConnectApi connect;
    private final String name;

    /** What is asked of Connect. */
    private interface Change {
        void make() throws InterruptedException;
    }

    /**
     * That of a worker.
     *
     * @param worker its address; empty while it starts
     * @param name of the connector
     */
    SinkConnector(Supplier<Optional<URI>> worker, String name) {
        this.connect = new ConnectApi(worker, PATIENCE);
        this.name = name;
    }

    /** How it is; empty when Connect does not answer, or has no such connector. */
    Optional<ConnectorState> state() throws InterruptedException {
        try {
            return connect.connector(name);
        } catch (ConnectUnavailableException | ConnectRefusedException _) {
            return Optional.empty();
        }
    }

    /** How it writes a row: {@code insert} or {@code upsert}. */
    static String insertMode(ConnectorState state) {
        return state.settings().getOrDefault(INSERT_MODE, "insert");
    }

    /** Ends its tasks. They need not have ended when this returns. */
    void stop() throws InterruptedException {
        insist(() -> connect.stop(name));
    }

    /** Lets it run again. */
    void resume() throws InterruptedException {
        insist(() -> connect.resume(name));
    }

    /** Makes it forget what it has read, when it is stopped: it begins again with the first record. */
    void resetOffsets() throws InterruptedException {
        insist(() -> connect.resetOffsets(name));
    }

    /** Has it write rows in another way; a connector that runs goes on with it. */
    void setInsertMode(String mode) throws InterruptedException {
        insist(() -> {
            var settings = new HashMap<>(connect.settings(name));
            settings.put(INSERT_MODE, mode);
            connect.configure(name, settings);
        });
    }

    /**
     * Asks until Connect does it: it refuses while its worker and tasks come to agree.
     *
     * @throws ShopFailedException when it does not in time, with what Connect says
     */
    private void insist(Change change) throws InterruptedException {
        var waited = new Stopwatch();
        while (true) {
            try {
                change.make();
                return;
            } catch (ConnectUnavailableException | ConnectRefusedException e) {
                if (waited.isPast(REFUSES_FOR)) {
                    throw new ShopFailedException(String.valueOf(e.getMessage()), e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(TRY_EVERY_MILLIS);
        }
    }

    @Override
    public void close() {
        connect.close();
    }
}
