package fishandchips.station.isolation;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/**
 * Distinguishes transient failures from failures of our own code. A failure is transient when it or any of its causes is: an
 * interruption, a failure of Kafka, of its client or of the network, a database error that is not about the values, or a
 * {@link TransientFailure} of the station.
 */
class TransientFailures {

    /** What PostgreSQL's states begin with when it objects to the values: data exceptions and violated constraints. */
    private static final List<String> OBJECTIONS = List.of("22", "23");

    private final List<TransientFailure> more;

    TransientFailures(List<TransientFailure> more) {
        this.more = more;
    }

    boolean isOurs(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .noneMatch(each -> isTheWorlds(each) || more.stream().anyMatch(one -> one.is(each)));
    }

    private static boolean isTheWorlds(Throwable failure) {
        return switch (failure) {
            case ListenerExecutionFailedException _ -> false; // what Spring wraps every failure in
            case SQLException refused -> !objects(refused) && !(refused.getCause() instanceof SQLException);
            default ->
                failure instanceof InterruptedException
                        || failure instanceof IOException
                        || failure instanceof KafkaException
                        || failure instanceof org.apache.kafka.common.KafkaException;
        };
    }

    private static boolean objects(SQLException refused) {
        var state = refused.getSQLState();
        return state != null && OBJECTIONS.stream().anyMatch(state::startsWith);
    }
}
