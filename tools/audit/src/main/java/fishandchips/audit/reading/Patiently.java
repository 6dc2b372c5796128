package fishandchips.audit.reading;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RetriableException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/** Tells failures that pass, since a backend is away, from those that do not. */
final class Patiently {

    /** PostgreSQL: the connection fails, or the server shuts down or starts up. */
    private static final String AWAY = "08.{3}|57P0[123]";

    /** Redis reads its file. */
    private static final String LOADING = "LOADING";

    private Patiently() {}

    /**
     * Asks the backends.
     *
     * @throws BackendAwayException when one of them does not answer just now
     */
    static <T> T ask(Callable<T> question) throws Exception {
        try {
            return question.call();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? explained(cause) : e;
        } catch (Exception e) {
            throw explained(e);
        }
    }

    private static Exception explained(Exception failure) {
        return switch (failure) {
            case SQLException sql
            when sql.getSQLState() != null && sql.getSQLState().matches(AWAY) ->
                new BackendAwayException("PostgreSQL", sql);
            case JedisConnectionException connection -> new BackendAwayException("Redis", connection);
            case JedisDataException data
            when data.getMessage() != null && data.getMessage().startsWith(LOADING) ->
                new BackendAwayException("Redis", data);
            case RetriableException retriable -> new BackendAwayException("Kafka", retriable);
            default -> failure;
        };
    }
}
