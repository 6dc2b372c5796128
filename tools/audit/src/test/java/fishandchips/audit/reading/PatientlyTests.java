package fishandchips.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/** Unit tests for {@link Patiently}. */
class PatientlyTests {

    @Test
    void handsTheAnswerOn() throws Exception {
        assertThat(Patiently.ask(() -> 42)).isEqualTo(42);
    }

    static Stream<Exception> passing() {
        return Stream.of(
                new SQLException("FATAL: the database system is starting up", "57P03"),
                new SQLException("Connection refused", "08001"),
                new JedisConnectionException("Connection refused"),
                new JedisDataException("LOADING Redis is loading the dataset in memory"),
                new TimeoutException("No node assigned"),
                new ExecutionException(new TimeoutException("No node assigned")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void saysWhoDoesNotAnswerAndWhy(Exception failure) {
        assertThatThrownBy(() -> Patiently.ask(() -> {
                    throw failure;
                }))
                .isInstanceOf(BackendAwayException.class)
                .hasMessageFindingMatch(
                        "^(PostgreSQL|Redis|Kafka) does not answer \\((FATAL|Connection refused|LOADING|No node).*\\)$");
    }

    static Stream<Exception> staying() {
        return Stream.of(
                new SQLException("permission denied", "42501"),
                new SQLException("no state at all"),
                new JedisDataException("NOPERM this user has no permissions"),
                new TopicAuthorizationException("orders"));
    }

    @ParameterizedTest
    @MethodSource("staying")
    void leavesAFailureAloneThatDoesNotPass(Exception failure) {
        assertThatThrownBy(() -> Patiently.ask(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
