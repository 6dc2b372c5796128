package fishandchips.fleet.backends;

import fishandchips.fleet.ProcessId;
import org.jspecify.annotations.Nullable;

/**
 * A backend that runs.
 *
 * @param name {@code kafka}, {@code redis} or {@code postgres}
 * @param address as its clients want it
 * @param host where it listens
 * @param process null when it is not one of this machine
 */
public record BackendState(
        String name,
        String address,
        String host,
        int port,
        @Nullable ProcessId process) {

    private static final String THIS_MACHINE = "127.0.0.1";

    /** A backend on this machine. */
    public BackendState(String name, String address, int port, ProcessId process) {
        this(name, address, THIS_MACHINE, port, process);
    }
}
