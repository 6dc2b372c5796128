package fishandchips.till.arrival;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The connections on which the body of a request is arriving just now. Safe for any number of threads. */
@Component
public class ArrivingBodies {

    /**
     * So much of a body is read at most, also of one that is thrown away. The till closes the connection on which a larger one
     * comes, and a client that still sends then may miss the answer.
     */
    public static final int MOST_BYTES = 65_536;

    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    /**
     * Waits for the body of a request. A client that sends it too slowly loses its connection meanwhile.
     *
     * @param most how many bytes of it are read at most
     */
    public byte[] read(HttpServletRequest request, int most) throws IOException {
        var length = request.getContentLengthLong();
        var connection = request.getServletConnection();
        begun.put(connection.getConnectionId(), System.nanoTime());
        try {
            return request.getInputStream().readNBytes(length < 0 ? most : (int) Math.min(length, most));
        } finally {
            begun.remove(connection.getConnectionId());
        }
    }

    /** When the till began to wait for the body, as {@link System#nanoTime()} says; empty when it does not wait for one. */
    OptionalLong begun(ServletConnection connection) {
        var nanos = begun.get(connection.getConnectionId());
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }
}
