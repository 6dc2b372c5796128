package fishandchips.stage.connect;

import fishandchips.connectors.ConnectorState;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Lets a connector read its topic from the first record again, into a table that has these rows. Safe for any number of threads: one replay after
 * the other.
 */
public final class Replay {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final SinkConnector connector;
    private final Table table;

    Replay(SinkConnector connector, Table table) {
        this.connector = connector;
        this.table = table;
    }

    /** Replays as the connector is. Returns what has come of it, as a sentence. */
    public String again() throws InterruptedException, SQLException {
        return run(Optional.empty());
    }

    /** Replays with {@code insert.mode=upsert}. Returns what has come of it, as a sentence. */
    public String upsert() throws InterruptedException, SQLException {
        return run(Optional.of("upsert"));
    }

    /** Goes on with {@code insert.mode=insert}, without a replay. Returns what has been done, as a sentence. */
    public synchronized String insert() throws InterruptedException {
        connector.setInsertMode("insert");
        return "The connector goes on where it was, with insert.mode=insert.";
    }

    private synchronized String run(Optional<String> insertMode) throws InterruptedException, SQLException {
        connector.stop();
        await(ConnectorState::isStopped, "stop");
        var before = table.rows();
        connector.resetOffsets();
        if (insertMode.isPresent()) {
            connector.setInsertMode(insertMode.get());
        }
        connector.resume();
        return outcome(before);
    }

    private void await(Predicate<ConnectorState> wanted, String what) throws InterruptedException {
        var waited = new Stopwatch();
        while (connector.state().filter(wanted).isEmpty()) {
            giveUp(waited, what);
        }
    }

    private static void giveUp(Stopwatch waited, String what) throws InterruptedException {
        if (waited.isPast(LIMIT)) {
            throw new ShopFailedException(
                    String.format(Locale.ROOT, "The connector does not %s within %d s.", what, LIMIT.toSeconds()));
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    }

    /** Records come in their order. So all those that are replayed have passed once a new row is there. */
    private String outcome(Table.Rows before) throws InterruptedException, SQLException {
        var waited = new Stopwatch();
        while (true) {
            var state = connector.state();
            var failure = state.flatMap(ConnectorState::failure);
            if (state.isPresent() && failure.isPresent()) {
                return "The replay with insert.mode=%s fails: %s"
                        .formatted(
                                SinkConnector.insertMode(state.get()),
                                failure.get().reason());
            }
            if (state.isPresent() && table.rows().count() > before.count()) {
                return passed(state.get(), before);
            }
            giveUp(waited, "come to a new row");
        }
    }

    private String passed(ConnectorState state, Table.Rows before) throws SQLException {
        var same = before.equals(table.rowsUpTo(before.last()));
        return "The replay with insert.mode=%s passes, and %s."
                .formatted(
                        SinkConnector.insertMode(state),
                        (same ? "leaves %s as they were" : "has changed some of %s")
                                .formatted(Totals.counted(before.count())));
    }
}
