package fishandchips.stage.connect;

import fishandchips.connectors.ConnectorState;
import fishandchips.connectors.ConnectorState.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a table is at a moment, with the sentences about it.
 *
 * @param records how many the topic has
 * @param bytes of the last record; null when there is none
 * @param totals what is in the table
 * @param connector null while Connect does not answer
 */
public record SinkView(
        Sink sink,
        long records,
        @Nullable RecordBytes bytes,
        Totals totals,
        @Nullable ConnectorState connector) {

    private static final String DUPLICATE = "duplicate key";

    /** That of a shop that begins. */
    static SinkView nothing(Sink sink) {
        return new SinkView(sink, 0, null, Totals.NONE, null);
    }

    /** How many rows the table has; the shop begins with none. */
    public long rows() {
        return totals.rows();
    }

    /** A title and three lines for a panel. */
    public List<String> panel() {
        return List.of(
                "PostgreSQL: table " + sink.table(),
                "%s   in %s; %s".formatted(totals, Totals.counted(rows()), behind()),
                ofConnector(),
                failed() ? "✗ " + reason() : bytes == null ? "there is no record yet" : bytes.toString());
    }

    /** The totals in a line. */
    String totalsLine() {
        return "Table %s: %s in %s, %s.".formatted(sink.table(), totals, Totals.counted(rows()), behind());
    }

    /** How the connector is, in a line. */
    String connectorLine() {
        return failed() ? "%s: %s".formatted(ofConnector(), reason()) : ofConnector() + ".";
    }

    /** The records that the table does not have. Each row is one: its key is that of no other record. */
    private String behind() {
        return String.format(Locale.ROOT, "%,d behind the topic", Math.max(0, records - rows()));
    }

    private String ofConnector() {
        return connector == null
                ? "Connect is starting"
                : "Connector %s %s, with insert.mode=%s"
                        .formatted(sink.connector(), state(connector), SinkConnector.insertMode(connector));
    }

    private static String state(ConnectorState connector) {
        if (connector.failure().isPresent()) {
            return "has failed";
        }
        return connector.isRunning() ? "is running" : connector.isStopped() ? "is stopped" : "is starting";
    }

    private boolean failed() {
        return failure().isPresent();
    }

    private String reason() {
        return failure().map(Part::reason).orElse("");
    }

    private Optional<Part> failure() {
        return Optional.ofNullable(connector).flatMap(ConnectorState::failure);
    }

    /** What to look at, in sentences that take turns. */
    public List<String> sentences() {
        if (connector == null) {
            return List.of("Kafka Connect is starting. Nobody waits for it: the topics keep the orders.");
        }
        if (failed()) {
            return ofFailure();
        }
        var sentences = new ArrayList<>(List.of(
                "Kafka Connect copies the topic to PostgreSQL. Nobody wrote a consumer.",
                "Connector %s is a file of settings: a topic, a table, a converter.".formatted(sink.connector())));
        if (bytes != null) {
            sentences.addAll(ofBytes(bytes));
        }
        sentences.add(
                SinkConnector.insertMode(connector).equals("upsert")
                        ? "An upsert overwrites a row that is there: a replay changes nothing."
                        : "An insert fails on a row that is there. What would a replay do?");
        return List.copyOf(sentences);
    }

    private List<String> ofFailure() {
        return reason().contains(DUPLICATE)
                ? List.of(
                        "The insert fails: PostgreSQL has a row with this key already.",
                        "The task is started again, reads the same records, and fails again.",
                        "The shop does not notice. With insert.mode=upsert the replay would pass.")
                : List.of("The task has failed, and is started again. The shop does not notice.");
    }

    private List<String> ofBytes(RecordBytes size) {
        return switch (sink) {
            case JSON ->
                List.of(String.format(
                        Locale.ROOT,
                        "Each record carries its schema: that is %,d of the %,d bytes of the last one.",
                        size.schema(),
                        size.all()));
            case AVRO ->
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Of %,d bytes %d name the schema: a 0, and the schema's id, %d.",
                                size.all(),
                                size.schema(),
                                size.schemaId()),
                        "The registry has the schema, as subject %s.".formatted(sink.subject()));
        };
    }
}
