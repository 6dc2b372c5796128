package fishandchips.chaos.injection;

import fishandchips.console.ShopFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Tells Redis what one would type at its console. By no client library: those are for the cabinet, and none of this is.
 *
 * @param port on this machine
 */
record RedisConsole(int port) {

    private static final int PATIENCE_MILLIS = 5_000;

    /** Sends a command, and insists that it was taken. */
    void tell(String command) throws IOException {
        try (var socket = connect()) {
            send(socket, command);
            var answer = answer(socket).readLine();
            if (answer == null || !answer.startsWith("+")) {
                throw new ShopFailedException("Redis refuses %s: %s.".formatted(command, answer));
            }
        }
    }

    void set(String setting, String value) throws IOException {
        tell("CONFIG SET %s %s".formatted(setting, value));
    }

    /** The value of one setting: the second of the two words in the answer, each of which follows its length. */
    String setting(String name) throws IOException {
        try (var socket = connect()) {
            send(socket, "CONFIG GET " + name);
            return answer(socket).lines().skip(4).findFirst().orElseThrow();
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static BufferedReader answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }
}
