package fishandchips.till.arrival;

import jakarta.servlet.ServletConnection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The connections on which the body of a request is arriving just now. Safe for any number of threads. */
@Component
class ArrivingBodies {

    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    void begin(ServletConnection connection) {
        begun.put(connection.getConnectionId(), System.nanoTime());
    }

    void end(ServletConnection connection) {
        begun.remove(connection.getConnectionId());
    }

    /** When the till began to wait for the body, as {@link System#nanoTime()} says; empty when it does not wait for one. */
    OptionalLong begun(ServletConnection connection) {
        var nanos = begun.get(connection.getConnectionId());
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }
}
