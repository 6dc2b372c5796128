package fishandchips.fleet.stations;

import fishandchips.fleet.ProcessId;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a station is.
 *
 * @param host where it can be reached
 * @param process the last that was started; null before the first, and when it is not one of this machine
 * @param ready whether it has become ready for work since it was started
 * @param restarts how often it had to be started again, as far as is known
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

    /** Where it answers people. */
    public URI address(String path) {
        return uri(ports.server(), path);
    }

    /** Where it tells whether it is ready for work. */
    public URI readiness() {
        return uri(ports.management(), "/actuator/health/readiness");
    }

    /** Where it tells its metrics, as Prometheus reads them. */
    public URI metrics() {
        return uri(ports.management(), "/actuator/prometheus");
    }

    private URI uri(int port, String path) {
        return URI.create(String.format(Locale.ROOT, "http://%s:%d%s", host, port, path));
    }
}
