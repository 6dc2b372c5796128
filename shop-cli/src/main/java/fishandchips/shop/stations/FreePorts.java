package fishandchips.shop.stations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Finds ports that nobody listens on. They stay free while a station is down, as they lie below those that systems give
 * to outgoing connections.
 */
public final class FreePorts {

    private static final int FROM = 20_000;
    private static final int TO = 30_000;

    private final RandomGenerator random;
    private final Set<Integer> given = new HashSet<>();

    public FreePorts(RandomGenerator random) {
        this.random = random;
    }

    /** A free port that was not given to anyone before. */
    public synchronized int next() {
        return IntStream.generate(() -> random.nextInt(FROM, TO))
                .filter(port -> !given.contains(port) && isFree(port))
                .peek(given::add)
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody listens on a port of this machine. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
