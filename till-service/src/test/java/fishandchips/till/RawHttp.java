package fishandchips.till;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP by hand, for requests that no decent client sends. */
final class RawHttp {

    /**
     * What came back.
     *
     * @param status 0 when there was no status line
     * @param head the status line and the headers
     */
    record Answer(int status, String head, String body) {

        boolean isProblem() {
            return hasType("application/problem+json");
        }

        boolean isPage() {
            return hasType("text/html") && body.contains("role=\"alert\"");
        }

        private boolean hasType(String type) {
            return head.toLowerCase(Locale.ROOT).contains("content-type: " + type);
        }
    }

    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {}

    /** Sends this, a byte for each character, and nothing more; reads until the till hangs up. */
    static Answer send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request.getBytes(StandardCharsets.ISO_8859_1));
            return parse(read(socket));
        }
    }

    /** The till may refuse, and hang up, before it has read all. */
    private static void write(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (SocketException e) {
            socket.shutdownOutput();
        }
    }

    private static String read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException e) {
            // A reset after the answer is as good as a goodbye.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static Answer parse(String text) {
        var end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, "", text);
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
