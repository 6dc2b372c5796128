package fishandchips.stage.connect;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.groups.RecordReader;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at a topic, its table and its connector every second. Safe for any number of threads. */
public final class SinkWatch implements AutoCloseable {

    /** The totals change with each order, which has a line of its own. */
    private static final Duration TELLS_TOTALS_EVERY = Duration.ofSeconds(5);

    private final TopicRecords records;
    private final Table table;
    private final SinkConnector connector;
    private final Replay replay;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("table").factory());
    private final List<String> news = new ArrayList<>();
    private volatile SinkView view;
    private Totals toldTotals = Totals.NONE;
    private Stopwatch sinceTotals = new Stopwatch();
    private String toldConnector = "";

    /**
     * Looks from now on.
     *
     * @param kafka the settings of a Kafka client
     * @param worker the address of Connect; empty while it starts
     */
    public SinkWatch(Sink sink, Map<String, String> kafka, Database database, Supplier<Optional<URI>> worker) {
        this.records = new TopicRecords(RecordReader.connect(kafka), sink.topic());
        this.table = new Table(database, sink.table());
        this.connector = new SinkConnector(worker, sink.connector());
        this.replay = new Replay(connector, table);
        this.view = SinkView.nothing(sink);
        var _ = looks.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /** What cannot be seen at the moment stays as it was. */
    private void look() {
        try {
            var totals = totals(); // before the records are counted: no row is there before its record
            see(viewWith(totals));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Totals totals() {
        try {
            return table.totals();
        } catch (SQLException _) {
            return view.totals();
        }
    }

    private SinkView viewWith(Totals totals) throws InterruptedException {
        var sink = view.sink();
        var state = connector.state().orElse(null);
        try {
            var count = records.count();
            var bytes = records.last().map(value -> RecordBytes.of(sink, value));
            return new SinkView(sink, count, bytes.orElse(null), totals, state);
        } catch (RuntimeException _) { // Kafka does not answer, or somebody else has written a record
            return new SinkView(sink, view.records(), view.bytes(), totals, state);
        }
    }

    private synchronized void see(SinkView newest) {
        view = newest;
        if (!newest.totals().equals(toldTotals) && sinceTotals.isPast(TELLS_TOTALS_EVERY)) {
            news.add(newest.totalsLine());
            toldTotals = newest.totals();
            sinceTotals = new Stopwatch();
        }
        if (!newest.connectorLine().equals(toldConnector)) {
            toldConnector = newest.connectorLine();
            news.add(toldConnector);
        }
    }

    /** How it is now. */
    public SinkView view() {
        return view;
    }

    /** What has happened since the last call, a line each. */
    public synchronized List<String> takeNews() {
        var taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    /** Replays this topic into this table. */
    public Replay replay() {
        return replay;
    }

    @Override
    public void close() {
        looks.execute(records::close);
        looks.close();
        connector.close();
    }
}
