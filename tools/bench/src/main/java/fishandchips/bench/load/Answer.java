package fishandchips.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP answer that arrives piece by piece. Finds its status, its end, and whether the till closes the connection after it, and
 * understands nothing else: the load shares the processors with what it measures. Used by one thread at a time.
 */
final class Answer {

    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    private static final byte[] LAST_CHUNK = ascii("0\r\n\r\n");
    private static final byte[] LENGTH = ascii("\r\nContent-Length: ");
    private static final byte[] CLOSE = ascii("\r\nConnection: close");
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final ByteBuffer bytes = ByteBuffer.allocate(8_192);

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Begins with the next answer. */
    void clear() {
        bytes.clear();
    }

    /** Reads what has arrived, and returns whether that is all of the answer. */
    boolean read(SocketChannel channel) throws IOException {
        if (channel.read(bytes) < 0) {
            throw new EOFException("The till has hung up.");
        }
        return isWhole();
    }

    private boolean isWhole() {
        var end = bytes.position();
        var headEnd = find(END_OF_HEAD, end);
        if (headEnd < 0) {
            return false;
        }
        var length = find(LENGTH, headEnd);
        return length < 0
                ? end >= LAST_CHUNK.length && isAt(end - LAST_CHUNK.length, LAST_CHUNK)
                : end >= headEnd + END_OF_HEAD.length + number(length + LENGTH.length);
    }

    /** The status of an answer that is whole. */
    int status() {
        return number(STATUS_AT);
    }

    /** Whether the till closes the connection after this answer, which is whole. */
    boolean isLast() {
        return find(CLOSE, bytes.position()) >= 0;
    }

    private int find(byte[] wanted, int end) {
        for (var at = 0; at <= end - wanted.length; at++) {
            if (isAt(at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(int at, byte[] wanted) {
        for (var i = 0; i < wanted.length; i++) {
            if (bytes.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int at) {
        var number = 0;
        for (var i = at; bytes.get(i) >= '0' && bytes.get(i) <= '9'; i++) {
            number = number * 10 + bytes.get(i) - '0';
        }
        return number;
    }
}
