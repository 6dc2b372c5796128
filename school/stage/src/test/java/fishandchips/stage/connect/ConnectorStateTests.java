package fishandchips.stage.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link ConnectorState}. */
class ConnectorStateTests {

    /** As Connect answers. */
    private static ConnectorState read(String connector, String tasks) {
        return ConnectorState.of(JsonMapper.shared().readTree("""
                        {"status":{"name":"demo5","connector":{"state":"%s","worker_id":"127.0.0.1:8700"},"tasks":[%s],"type":"sink"},
                         "info":{"name":"demo5","config":{"insert.mode":"upsert"}}}
                        """.formatted(connector, tasks)));
    }

    @Test
    void readsHowTheConnectorAndItsTasksAre() {
        var state = read("RUNNING", "{\"id\":0,\"state\":\"RUNNING\",\"worker_id\":\"127.0.0.1:8700\"}");

        assertThat(state).isEqualTo(new ConnectorState("RUNNING", List.of("RUNNING"), "upsert", ""));
        assertThat(state).hasToString("is running, with insert.mode=upsert");
    }

    @Test
    void givesTheLastCauseAsTheReason() {
        var trace =
                "org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.\\n"
                        + "\\tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:618)\\n"
                        + "Caused by: java.sql.BatchUpdateException: Batch entry 0 was aborted: ERROR: duplicate key\\n"
                        + "Caused by: org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint \\\"t_pkey\\\"\\n"
                        + "  Detail: Key (order_time)=(1) already exists.\\n"
                        + "\\t... 5 more";

        var state = read("RUNNING", "{\"id\":0,\"state\":\"FAILED\",\"trace\":\"%s\"}".formatted(trace));

        assertThat(state.isFailed()).isTrue();
        assertThat(state.reason()).isEqualTo("duplicate key value violates unique constraint \"t_pkey\"");
        assertThat(state).hasToString("has failed, with insert.mode=upsert");
    }

    @Test
    void isStoppedOnlyWithoutTasks() {
        assertThat(read("STOPPED", "").isStopped()).isTrue();
        assertThat(read("STOPPED", "{\"id\":0,\"state\":\"RUNNING\"}").isStopped())
                .isFalse();
    }
}
