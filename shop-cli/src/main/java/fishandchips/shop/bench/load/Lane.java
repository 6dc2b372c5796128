package fishandchips.shop.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A way to a till on which the same meals are ordered again and again, each time as a new order. Understands no more of
 * the answer than where it ends: the load shares the processors with what it measures. Used by one thread at a
 * time.
 */
final class Lane implements AutoCloseable {

    private static final byte[] END_OF_LINE = ascii("\r\n");
    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    private static final byte[] LAST_CHUNK = ascii("0\r\n\r\n");
    private static final byte[] LENGTH = ascii("\r\nContent-Length: ");
    private static final byte[] ORDER = Wanted.json();
    private static final byte[] CLOSE = ascii("\r\nConnection: close");
    private static final long LONGEST_IDLE_NANOS = 3_000_000_000L;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int PATIENCE_MILLIS = 5_000; // a till answers within 3 s, whatever happens
    private static final int CONNECT_MILLIS = 1_000;

    private final URI till;
    private final byte[] head;
    private final byte[] answer = new byte[8_192];
    private Socket socket = new Socket();
    private boolean connected;
    private long usedNanos;

    Lane(URI till) {
        this.till = till;
        this.head = head(till, ORDER.length);
    }

    /**
     * Makes sure that the next order can be sent. A till ends each connection after so many orders, and when it was idle
     * for long.
     */
    void connect() throws IOException {
        if (connected && System.nanoTime() - usedNanos < LONGEST_IDLE_NANOS) {
            return;
        }
        socket.close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(till.getHost(), till.getPort()), CONNECT_MILLIS);
        connected = true;
        usedNanos = System.nanoTime();
    }

    private static byte[] head(URI till, int length) {
        return ascii(String.format(
                Locale.ROOT,
                "POST /orders HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n",
                till.getAuthority(),
                length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Places an order on a way that is {@linkplain #connect() connected}, and returns the status of the answer when it has
     * come as a whole.
     *
     * @param headers besides those that every order needs; each with its end of line
     */
    int post(String headers) throws IOException {
        var end = send(headers);
        usedNanos = System.nanoTime();
        connected = find(CLOSE, end) < 0;
        return (answer[STATUS_AT] - '0') * 100 + (answer[STATUS_AT + 1] - '0') * 10 + answer[STATUS_AT + 2] - '0';
    }

    /** Returns how many bytes the answer has. */
    private int send(String headers) throws IOException {
        var request = new ByteArrayOutputStream(512);
        request.writeBytes(head);
        request.writeBytes(ascii(headers));
        request.writeBytes(END_OF_LINE);
        request.writeBytes(ORDER);
        request.writeTo(socket.getOutputStream());
        var end = 0;
        do {
            var read = socket.getInputStream().read(answer, end, answer.length - end);
            if (read <= 0) {
                throw new EOFException("The till has hung up.");
            }
            end += read;
        } while (!isWhole(end));
        return end;
    }

    private boolean isWhole(int end) {
        var head = find(END_OF_HEAD, end);
        if (head < 0) {
            return false;
        }
        var length = find(LENGTH, head);
        return length < 0
                ? endsWith(LAST_CHUNK, end)
                : end >= head + END_OF_HEAD.length + number(length + LENGTH.length);
    }

    private int find(byte[] bytes, int end) {
        for (var at = 0; at <= end - bytes.length; at++) {
            if (isAt(at, bytes)) {
                return at;
            }
        }
        return -1;
    }

    private boolean endsWith(byte[] bytes, int end) {
        return end >= bytes.length && isAt(end - bytes.length, bytes);
    }

    private boolean isAt(int at, byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (answer[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int at) {
        var number = 0;
        for (var i = at; answer[i] >= '0' && answer[i] <= '9'; i++) {
            number = number * 10 + answer[i] - '0';
        }
        return number;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // it was of no more use anyway
        }
    }
}
