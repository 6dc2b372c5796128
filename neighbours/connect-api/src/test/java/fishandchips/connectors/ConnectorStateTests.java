package fishandchips.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.connectors.ConnectorState.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link ConnectorState}. */
class ConnectorStateTests {

    private static final String RUNNING = "{\"id\":0,\"state\":\"RUNNING\",\"worker_id\":\"127.0.0.1:8700\"}";

    private static final String FAILED = "{\"id\":0,\"state\":\"FAILED\",\"worker_id\":\"127.0.0.1:8700\",\"trace\":\""
            + "org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.\\n"
            + "\\tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:618)\\n"
            + "Caused by: java.sql.BatchUpdateException: Batch entry 0 was aborted: ERROR: duplicate key\\n"
            + "Caused by: org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint \\\"t_pkey\\\"\\n"
            + "  Detail: Key (order_time)=(1) already exists.\\n"
            + "\\t... 5 more\"}";

    /** As Connect answers. */
    private static ConnectorState read(String connector, String tasks) {
        return ConnectorState.of("demo5", JsonMapper.shared().readTree("""
                        {"status":{"name":"demo5","connector":%s,"tasks":[%s],"type":"sink"},
                         "info":{"name":"demo5","config":{"insert.mode":"upsert"}}}
                        """.formatted(connector, tasks)));
    }

    private static ConnectorState running(String tasks) {
        return read("{\"state\":\"RUNNING\",\"worker_id\":\"127.0.0.1:8700\"}", tasks);
    }

    @Test
    void readsHowTheConnectorAndItsTasksAre() {
        var state = running(RUNNING);

        assertThat(state.connector()).isEqualTo(new Part(null, "RUNNING", "127.0.0.1:8700", ""));
        assertThat(state.tasks()).containsExactly(new Part(0, "RUNNING", "127.0.0.1:8700", ""));
        assertThat(state.settings()).isEqualTo(Map.of("insert.mode", "upsert"));
        assertThat(state.isRunning()).isTrue();
        assertThat(state.failure()).isEmpty();
    }

    @Test
    void doesNotRunWithoutATaskThatDoes() {
        assertThat(running("").isRunning()).isFalse();
        assertThat(running(FAILED).isRunning()).isFalse();
    }

    @Test
    void givesTheLastCauseAsTheReason() {
        var failure = running(FAILED).failure().orElseThrow();

        assertThat(failure.reason()).isEqualTo("duplicate key value violates unique constraint \"t_pkey\"");
        assertThat(failure.causes())
                .hasSize(3)
                .startsWith(
                        "org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.");
    }

    @Test
    void saysWhyItHasFailedItself() {
        assertThat(read("{\"state\":\"FAILED\",\"trace\":\"java.lang.IllegalStateException: no\"}", "")
                        .failure()
                        .orElseThrow()
                        .reason())
                .isEqualTo("no");
    }

    @Test
    void hasAFailureAlsoWithoutAReason() {
        assertThat(read("{\"state\":\"FAILED\"}", "").failure().orElseThrow().reason())
                .isEmpty();
    }

    @Test
    void isStoppedOnlyWithoutTasks() {
        assertThat(read("{\"state\":\"STOPPED\"}", "").isStopped()).isTrue();
        assertThat(read("{\"state\":\"STOPPED\"}", RUNNING).isStopped()).isFalse();
    }

    @Test
    void mayHaveNoTasksYet() {
        assertThat(ConnectorState.of("new", JsonMapper.shared().readTree("{\"status\":{}}"))
                        .parts())
                .containsExactly(new Part(null, "", "", ""));
    }
}
