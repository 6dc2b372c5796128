package fishandchips.customers.till;

import fishandchips.contract.OrderKey;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a till, for one order after the other. Used by one thread at a time.
 *
 * <p>Speaks HTTP over a plain socket: the JDK's client takes some times the processor and the memory, and the customers
 * share both with the shop.
 */
final class TillConnection implements AutoCloseable {

    private final URI till;
    private final Socket socket;
    private final InputStream in;
    private long deadlineNanos;
    private long usedNanos = System.nanoTime();

    private TillConnection(URI till, Socket socket) throws IOException {
        this.till = till;
        this.socket = socket;
        this.in = new BufferedInputStream(new InTime(socket.getInputStream()), 1_024);
    }

    /** Connects. An exception says that nobody is there; nothing was sent. */
    static TillConnection open(URI till, Duration patience) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(till.getHost(), till.getPort()), (int) patience.toMillis());
            return new TillConnection(till, socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Sends an order and waits for the answer. An exception says that nobody knows whether it is taken; the connection
     * is of no more use then.
     *
     * @throws SocketTimeoutException when the answer has not come, from beginning to end, within {@code patience}
     */
    TillResponse post(TillRequest request, Duration patience) throws IOException {
        deadlineNanos = System.nanoTime() + patience.toNanos();
        var body = request.body().getBytes(StandardCharsets.UTF_8);
        var message = new ByteArrayOutputStream(512);
        message.writeBytes(head(request.key(), body.length).getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(body);
        message.writeTo(socket.getOutputStream());
        var response = TillResponse.read(in);
        usedNanos = System.nanoTime();
        return response;
    }

    private String head(@Nullable OrderKey key, int length) {
        return "POST /orders HTTP/1.1\r\nHost: " + till.getAuthority()
                + "\r\nContent-Type: application/json"
                + (key == null || key.client() == null ? "" : "\r\nX-Client-Id: " + key.client())
                + (key == null ? "" : "\r\nIdempotency-Key: " + key.key())
                + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    /** Whether it has not been used for so long. */
    boolean isIdleFor(Duration time) {
        return System.nanoTime() - usedNanos > time.toNanos();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // it was of no more use anyway
        }
    }

    /** What comes before the deadline, however slowly it drips. */
    private final class InTime extends FilterInputStream {

        InTime(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var leftMillis = (deadlineNanos - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                throw new SocketTimeoutException("The till does not answer in time.");
            }
            socket.setSoTimeout((int) leftMillis);
            return super.read(bytes, offset, length);
        }
    }
}
