package fishandchips.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports on 127.0.0.1. Any thread may ask. */
public final class Ports {

    /** Below those that operating systems give to outgoing connections, which come and go at any time. */
    private static final int LOWEST = 20_000;

    private static final int COUNT = 10_000;

    private static final int PATIENCE_MILLIS = 500;

    /** No port is offered twice, and processes that choose at the same time begin at different places. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 131 % COUNT));

    private Ports() {}

    /**
     * The port for a backend.
     *
     * @param port 0 for any that is free
     * @throws BackendFailedException when it is taken
     */
    static int choose(Kind kind, int port) {
        if (port == 0) {
            return free();
        }
        if (!isFree(port)) {
            throw new BackendFailedException(String.format(
                    Locale.ROOT,
                    "Port %d on 127.0.0.1 is taken, so %s cannot start there: free it, or choose another with %s.",
                    port,
                    kind.title(),
                    kind.portSetting()));
        }
        return port;
    }

    /**
     * A port that nobody listens on, and that was not given to anyone before in this process. It stays free while its
     * owner is down.
     *
     * @throws BackendFailedException when there is none
     */
    public static int free() {
        for (int tries = 0; tries < COUNT; tries++) {
            var port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BackendFailedException(
                String.format(Locale.ROOT, "No port from %d to %d is free on 127.0.0.1.", LOWEST, LOWEST + COUNT - 1));
    }

    /** Whether nobody listens on a port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(address(port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether somebody takes connections there. */
    static boolean isAnswered(int port) {
        try (var socket = new Socket()) {
            socket.connect(address(port), PATIENCE_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }
}
