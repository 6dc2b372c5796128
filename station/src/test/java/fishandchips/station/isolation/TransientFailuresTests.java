package fishandchips.station.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.kafka.core.NoProducerAvailableException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

class TransientFailuresTests {

    static final List<Exception> THE_WORLDS = List.of(
            new Taster.BackendAwayException(),
            new CompletionException(new TimeoutException("Kafka is away")),
            new NoProducerAvailableException("All producers are in use", "cook-1-"),
            new InterruptedException("The station closes"),
            new IllegalStateException("Cannot ask", new ConnectException("Refused")),
            new SQLException("The connection broke", "08006"),
            new SQLException("The database shuts down", "57P01"),
            new SQLException("The disk is full", "53100"),
            new SQLException("A deadlock", "40P01"),
            new SQLTransientConnectionException("The pool is empty"));

    static final List<Exception> OURS = List.of(
            new IllegalStateException("After frying, the order still lacks a pie."),
            new NullPointerException(),
            new BatchUpdateException(new SQLException("No such sign in this code", "22021")),
            new SQLException("More than no pence are wanted", "23514"));

    private final TransientFailures transientFailures =
            new TransientFailures(List.of(Taster.BackendAwayException.class::isInstance));

    @ParameterizedTest
    @FieldSource("THE_WORLDS")
    void blamesTheWorldForWhatPasses(Exception failure) {
        assertThat(transientFailures.isOurs(asSpringThrowsIt(failure))).isFalse();
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void blamesNobodyElseForWhatComesAgain(Exception failure) {
        assertThat(transientFailures.isOurs(asSpringThrowsIt(failure))).isTrue();
    }

    private static Exception asSpringThrowsIt(Exception failure) {
        return new ListenerExecutionFailedException("The listener threw", failure);
    }
}
