package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.console.Screen;
import fishandchips.shop.Sentences;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ConnectCommandTests {

    private static final String ALL = """
            {"orders":{"status":{"name":"orders","connector":{"state":"RUNNING","worker_id":"127.0.0.1:8700"},
              "tasks":[{"id":0,"state":"RUNNING","worker_id":"127.0.0.1:8700"}],"type":"sink"}},
             "demo5":{"status":%s}}
            """;

    private static final String FAILED = """
            {"name":"demo5","connector":{"state":"RUNNING","worker_id":"127.0.0.1:8700"},
             "tasks":[{"id":0,"state":"FAILED","worker_id":"127.0.0.1:8700","trace":"org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.\\n\\tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:636)\\nCaused by: org.apache.kafka.connect.errors.ConnectException: Failed to process a sink record\\n\\tat io.debezium.connector.jdbc.JdbcChangeEventSink.execute(JdbcChangeEventSink.java:98)\\nCaused by: org.postgresql.util.PSQLException: ERROR: duplicate key value\\n\\t... 14 more\\n"}],
             "type":"sink"}
            """;

    private static final BackRoom NOWHERE =
            new BackRoom(Map.of(), URI.create("redis://nowhere"), new Database("", "", ""));

    private static final String LIST = "GET /connectors?expand=info&expand=status";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PaperShop connect;

    @BeforeEach
    void openTheShop() throws IOException {
        connect = new PaperShop(new ConnectModule(), ConnectModule.CONNECT);
    }

    @AfterEach
    void closeTheShop() {
        connect.close();
    }

    private int connect(String... arguments) {
        var sentences = new Sentences();
        return new CommandLine(new ConnectCommand(connect, new Screen(new PrintWriter(out), false)))
                .setParameterExceptionHandler(sentences)
                .setExecutionExceptionHandler(sentences)
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void listsConnectorsAndWhyTheirTasksFailed() {
        connect.answers(LIST, 200, ALL.formatted(FAILED));

        assertThat(connect()).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                CONNECTOR  STATE    TASKS      WORKER
                demo5      RUNNING  0 FAILED   127.0.0.1:8700
                orders     RUNNING  0 RUNNING  127.0.0.1:8700
                Task 0 of demo5 failed: duplicate key value
                """);
    }

    @Test
    void saysThatThereAreNoConnectors() {
        connect.answers(LIST, 200, "{}");

        assertThat(connect("list")).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("Kafka Connect has no connectors.\n");
    }

    @Test
    void showsAConnectorWithAllCausesOfItsFailure() {
        connect.answers(LIST, 200, ALL.formatted(FAILED));

        assertThat(connect("status", "demo5")).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                CONNECTOR        STATE    WORKER
                demo5            RUNNING  127.0.0.1:8700
                Task 0 of demo5  FAILED   127.0.0.1:8700

                Task 0 of demo5 failed:
                  org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.
                  Caused by: org.apache.kafka.connect.errors.ConnectException: Failed to process a sink record
                  Caused by: org.postgresql.util.PSQLException: ERROR: duplicate key value
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"my own\",\"config\":{\"topics\":\"orders\"}} | {\"topics\":\"orders\"}",
                "{\"name\":\"my own\",\"topics\":\"orders\"}              | {\"name\":\"my own\",\"topics\":\"orders\"}"
            })
    void createsAConnectorFromAFile(String text, String config) throws Exception {
        var file = Files.writeString(folder.resolve("own.json"), text);
        connect.answers(LIST, 200, "{}");
        connect.answers("POST /connectors", 201, "{}");

        assertThat(connect("create", file.toString())).isZero();

        assertThat(connect.requests()).hasSize(2).last().asString().startsWith("POST /connectors {");
        var sent = connect.requests().getLast().replaceFirst("^POST /connectors ", "");
        assertThat(JsonMapper.shared().readTree(sent))
                .isEqualTo(JsonMapper.shared().readTree("{\"name\":\"my own\",\"config\":%s}".formatted(config)));
        assertThat(out.toString()).startsWith("'my own' is created.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete  | DELETE /connectors/my%20own                         | '''my own'' is deleted. What it has copied stays.'",
                "restart | POST /connectors/my%20own/restart?includeTasks=true | '''my own'' is restarted, and so are its tasks.'",
                "pause   | PUT /connectors/my%20own/pause                      | '''my own'' is paused. ./shop connect resume ''my own'' resumes it.'",
                "resume  | PUT /connectors/my%20own/resume                     | '''my own'' is resumed.'"
            })
    void changesAConnector(String command, String request, String sentence) {
        connect.answers(request, 202, "");

        assertThat(connect(command, "my own")).isZero();

        assertThat(connect.requests()).containsExactly(request);
        assertThat(out.toString()).isEqualToNormalizingNewlines(sentence + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"error_code\":404,\"message\":\"Connector x not found\"}  | 2 | There is no connector x; ./shop connect list shows them all.",
                "409 | {\"error_code\":409,\"message\":\"A rebalance is\\nexpected.\"} | 1 | Kafka Connect says: A rebalance is expected.",
                "500 | <html>oops</html>                                           | 1 | Kafka Connect says: status 500.",
                "503 | {}                                                          | 1 | Kafka Connect says: status 503."
            })
    void saysInOneSentenceWhatTheApiRefuses(int status, String body, int exitCode, String sentence) {
        connect.answers("PUT /connectors/x/pause", status, body);

        assertThat(connect("pause", "x")).isEqualTo(exitCode);

        assertThat(err.toString()).isEqualToNormalizingNewlines("shop: " + sentence + "\n");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\",\\n \"config\"} | is not JSON: ",
                "{                                | is not JSON: Unexpected end-of-input: expected close marker for Object, in line ",
                "''                               | has no name: ",
                "[1]                              | has no name: ",
                "{\"config\": {\"name\": \"a\"}}    | has no name: a connector looks like {\"name\": \"orders\", \"connector.class\": …}."
            })
    void saysInOneSentenceWhatIsWrongWithAFile(String text, String sentence) throws Exception {
        var file = Files.writeString(folder.resolve("own.json"), text.replace("\\n", "\n"));

        assertThat(connect("create", file.toString())).isEqualTo(2);

        assertThat(err.toString()).startsWith("shop: " + file + " " + sentence).hasLineCount(1);
        assertThat(connect.requests()).isEmpty();
    }

    @Test
    void doesNotTakeAConnectorForAnotherOne() throws Exception {
        var file = Files.writeString(folder.resolve("own.json"), "{\"name\":\"orders\",\"topics\":\"orders\"}");
        connect.answers(LIST, 200, ALL.formatted(FAILED));

        assertThat(connect("create", file.toString())).isEqualTo(2);
        assertThat(connect("status", "order")).isEqualTo(2);

        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                shop: There is a connector orders already: delete it first with ./shop connect delete orders, or give this one another name.
                shop: There is no connector order; ./shop connect list shows them all.
                """);
        assertThat(connect.requests()).containsOnly(LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "a;b", "50%", " a"})
    void takesNoNameThatWouldBeAnotherAddress(String name) throws Exception {
        var file = Files.writeString(folder.resolve("own.json"), "{\"name\":\"%s\"}".formatted(name));

        assertThat(connect("create", file.toString())).isEqualTo(2);
        assertThat(connect("delete", name)).isEqualTo(2);

        assertThat(err.toString().lines())
                .hasSize(2)
                .containsOnly(
                        "shop: '%s' is no name of a connector: it has letters, digits, spaces, '.', '_' and '-', and begins with a letter or a digit."
                                .formatted(name));
        assertThat(connect.requests()).isEmpty();
    }

    @Test
    void saysThatAFileIsMissingOrCannotBeRead() {
        assertThat(connect("create", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(connect("create", folder.toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains(folder.resolve("none.json") + " is missing.", folder + " cannot be read: Is a directory.")
                .hasLineCount(2);
    }

    @Test
    void saysHowToStartAWorker() {
        connect.stop(ConnectModule.CONNECT);
        assertThat(connect("list")).isEqualTo(2);
        connect.closeModule();
        assertThat(connect("list")).isEqualTo(2);

        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                shop: Kafka Connect does not run in this shop. Start it with ./shop scale connect=1.
                shop: Kafka Connect does not run in this shop. Start it with ./shop open --connect.
                """);
    }

    @Test
    void saysThatTheWorkerDoesNotAnswer() {
        connect.close();

        assertThat(connect("list")).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("shop: Kafka Connect does not answer at http://127.0.0.1:")
                .endsWith(". ./shop logs connect may say why.\n");
    }

    @Test
    void changesNothingForOneWhoMayOnlyRead() throws Exception {
        var file = Files.writeString(folder.resolve("own.json"), "{\"name\":\"own\",\"config\":{}}");
        connect.forbidChanges();

        for (var command : new String[] {"delete", "restart", "pause", "resume"}) {
            assertThat(connect(command, "demo5")).isEqualTo(2);
        }
        assertThat(connect("create", file.toString())).isEqualTo(2);

        assertThat(connect.requests()).isEmpty();
    }

    @Test
    void tellsInTheStatusOfTheShopHowConnectorsAre() throws Exception {
        connect.answers(LIST, 200, ALL.formatted(FAILED));

        assertThat(new ConnectModule().status(NOWHERE, connect.look().stations()))
                .containsExactly(
                        "Connector demo5 is RUNNING, tasks: 0 FAILED. Task 0 of demo5 failed: duplicate key value",
                        "Connector orders is RUNNING, tasks: 0 RUNNING.");
    }
}
