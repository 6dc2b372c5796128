package fishandchips.stage.connect;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.connectors.ConnectorState;
import fishandchips.connectors.ConnectorState.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link SinkView}. */
class SinkViewTests {

    private static final Totals TOTALS = new Totals(25, 24, 31, 0);
    private static final ConnectorState RUNS = connector("RUNNING", "insert", "");
    private static final ConnectorState UPSERTS = connector("RUNNING", "upsert", "");
    private static final ConnectorState FAILED = connector(
            "FAILED",
            "insert",
            "org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint \"demo5_cod_and_chips_pkey\"");

    private static ConnectorState connector(String task, String insertMode, String trace) {
        return new ConnectorState(
                "demo",
                new Part(null, "RUNNING", "127.0.0.1:8700", ""),
                List.of(new Part(0, task, "127.0.0.1:8700", trace)),
                Map.of("insert.mode", insertMode));
    }

    private final SinkView json = new SinkView(Sink.JSON, 27, new RecordBytes(310, 250, 0), TOTALS, RUNS);
    private final SinkView avro = new SinkView(Sink.AVRO, 25, new RecordBytes(31, 5, 1), TOTALS, UPSERTS);
    private final SinkView failed = new SinkView(Sink.JSON, 40, new RecordBytes(310, 250, 0), TOTALS, FAILED);

    @Test
    void showsTotalsAndHowFarTheTableIsBehind() {
        assertThat(json.panel())
                .containsExactly(
                        "PostgreSQL: table demo5_cod_and_chips",
                        "cod 24, chips 31, plaice 0   in 25 rows; 2 behind the topic",
                        "Connector demo5 is running, with insert.mode=insert",
                        "a record has 310 bytes: 250 of them are its schema");
        assertThat(json.totalsLine())
                .isEqualTo("Table demo5_cod_and_chips: cod 24, chips 31, plaice 0 in 25 rows, 2 behind the topic.");
    }

    @Test
    void showsWhyTheConnectorHasFailed() {
        assertThat(failed.panel())
                .contains("Connector demo5 has failed, with insert.mode=insert")
                .endsWith("✗ duplicate key value violates unique constraint \"demo5_cod_and_chips_pkey\"");
        assertThat(failed.connectorLine())
                .isEqualTo("Connector demo5 has failed, with insert.mode=insert: duplicate key value"
                        + " violates unique constraint \"demo5_cod_and_chips_pkey\"");
        assertThat(failed.sentences()).first().asString().startsWith("The insert fails");
    }

    @Test
    void beginsWithNothing() {
        assertThat(SinkView.nothing(Sink.AVRO).panel())
                .containsExactly(
                        "PostgreSQL: table demo6_cod_and_chips",
                        "cod 0, chips 0, plaice 0   in 0 rows; 0 behind the topic",
                        "Connect is starting",
                        "there is no record yet");
        assertThat(SinkView.nothing(Sink.AVRO).sentences())
                .containsExactly("Kafka Connect is starting. Nobody waits for it: the topics keep the orders.");
    }

    @Test
    void saysWhatConnectIsAndHowLargeItsRecordsAre() {
        assertThat(json.sentences())
                .contains(
                        "Kafka Connect copies the topic to PostgreSQL. Nobody wrote a consumer.",
                        "Each record carries its schema: that is 250 of the 310 bytes of the last one.");
        assertThat(avro.sentences())
                .contains(
                        "Of 31 bytes 5 name the schema: a 0, and the schema's id, 1.",
                        "The registry has the schema, as subject demo6_cod_and_chips-value.");
    }

    @Test
    void fitsTheSmallestTerminal() {
        var many = new Totals(9_999, 9_999, 9_999, 9_999);
        var long5 = new SinkView(Sink.JSON, 19_999, new RecordBytes(1_999, 1_999, 0), many, FAILED);
        var long6 = new SinkView(Sink.AVRO, 19_999, new RecordBytes(999, 5, 99_999), many, UPSERTS);

        assertThat(Stream.of(json, avro, failed, long5, long6, SinkView.nothing(Sink.JSON))
                        .flatMap(view -> Stream.concat(view.panel().stream(), view.sentences().stream())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }
}
