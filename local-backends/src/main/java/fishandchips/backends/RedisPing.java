package fishandchips.backends;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks a Redis whether it is ready: it also takes connections while it still reads its file, but refuses to work. */
final class RedisPing {

    private static final int PATIENCE_MILLIS = 500;
    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PONG = "+PONG".getBytes(StandardCharsets.US_ASCII);

    private RedisPing() {}

    static boolean isAnswered(int port) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(Ports.address(port), PATIENCE_MILLIS);
            socket.getOutputStream().write(PING);
            return Arrays.equals(socket.getInputStream().readNBytes(PONG.length), PONG);
        } catch (IOException _) {
            return false;
        }
    }
}
