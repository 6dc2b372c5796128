package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ConnectorStateTests {

    private static final String TRACE =
            "org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask.\\n\\tat a.B.c(B.java:1)\\n"
                    + "Caused by: org.hibernate.exception.ConstraintViolationException: could not execute batch\\n\\tat a.B.c(B.java:2)\\n"
                    + "Caused by: org.postgresql.util.PSQLException: ERROR: duplicate key value\\n  Detail: Key exists.\\n\\t... 12 more\\n";

    @Test
    void hasNoFailureWhileAllRun() {
        assertThat(state("""
                {"connector": {"state": "RUNNING"}, "tasks": [{"id": 0, "state": "PAUSED"}]}""").failure()).isEmpty();
    }

    @Test
    void saysWhyATaskHasFailedAsItsLastCauseDoes() {
        assertThat(state("""
                {"connector": {"state": "RUNNING"}, "tasks": [{"id": 0, "state": "FAILED", "trace": "%s"}]}""".formatted(TRACE)).failure()).contains("ERROR: duplicate key value");
    }

    @Test
    void saysWhyItHasFailedItself() {
        assertThat(state("""
                {"connector": {"state": "FAILED", "trace": "java.lang.IllegalStateException: no"}, "tasks": []}""").failure()).contains("no");
    }

    @Test
    void hasAFailureAlsoWithoutAReason() {
        assertThat(state("""
                {"connector": {"state": "FAILED"}, "tasks": []}""").failure()).contains("");
    }

    private static ConnectorState state(String json) {
        return ConnectorState.of("orders", JsonMapper.shared().readTree(json));
    }
}
