package fishandchips.fleet.stations;

import fishandchips.fleet.ProcessId;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The state of a station.
 *
 * @param host the host to connect to
 * @param process its last process; null before the first one was started, and when it is not on this machine
 * @param ready whether it has become ready for work since it was started
 * @param restarts how often it was restarted, as far as is known
 */
public record StationState(
        StationName name,
        String host,
        StationPorts ports,
        @Nullable ProcessId process,
        boolean ready,
        int restarts) {

    private static final String THIS_MACHINE = "127.0.0.1";

    /** A station on this machine. */
    public StationState(
            StationName name, StationPorts ports, @Nullable ProcessId process, boolean ready, int restarts) {
        this(name, THIS_MACHINE, ports, process, ready, restarts);
    }

    /** The address for its clients. */
    public URI address(String path) {
        return uri(ports.server(), path);
    }

    /** The address of its readiness. */
    public URI readiness() {
        return uri(ports.management(), name.kind().readiness());
    }

    /** The address of its metrics, for Prometheus. */
    public URI metrics() {
        return uri(ports.management(), "/actuator/prometheus");
    }

    private URI uri(int port, String path) {
        return URI.create(String.format(Locale.ROOT, "http://%s:%d%s", host, port, path));
    }
}
