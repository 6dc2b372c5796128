package fishandchips.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a till on which the same meals are ordered again and again, each time as a new order. One thread begins an order
 * when no other is on its way, and another thread does the rest. The lock keeps an order that begins apart from the end of the
 * connection before: an order that is sent on a new one must not be taken for one that could not be sent.
 */
final class Lane {

    private static final byte[] ORDER = ascii("""
            {"parts":[["cod","chips"],["chips","chips"]],"extras":["salt","vinegar"],"channel":"web",\
            "deliverTo":{"name":"Mrs Haddock","address":"17 Harbour Street, second floor"}}""");

    /** Less than a till keeps a connection on which nobody orders. */
    private static final long LONGEST_IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Longer than the 3 s within which a till answers each order. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long CONNECT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final URI till;
    private final byte[] head;
    private final ByteBuffer request = ByteBuffer.allocate(1_024);
    private final Answer answer = new Answer();
    private @Nullable Visit visit;
    private @Nullable SocketChannel channel;
    private boolean connected;
    private long usedNanos;

    Lane(URI till) {
        this.till = till;
        this.head = ascii(String.format(
                Locale.ROOT,
                "POST /orders HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n",
                till.getAuthority(),
                ORDER.length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Begins to place an order. A till ends each connection after so many orders, and when it was idle for long; then this
     * connects again.
     *
     * @return whether it has begun; otherwise the customer has left
     */
    synchronized boolean begin(Visit customer, Selector selector) {
        var now = System.nanoTime();
        var isFresh = now - usedNanos < LONGEST_IDLE_NANOS;
        usedNanos = now;
        request.clear()
                .put(head)
                .put(ascii(customer.headers()))
                .put(ascii("\r\n"))
                .put(ORDER)
                .flip();
        visit = customer;
        var open = channel;
        try {
            if (open != null && connected && isFresh) {
                send(open);
            } else {
                connect(selector);
            }
            return true;
        } catch (IOException | ClosedSelectorException _) {
            giveUp();
            return false;
        }
    }

    private void connect(Selector selector) throws IOException {
        close();
        var opened = SocketChannel.open();
        channel = opened;
        opened.configureBlocking(false);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var isDone = opened.connect(new InetSocketAddress(till.getHost(), till.getPort()));
        if (isDone) {
            send(opened);
        }
        opened.register(selector, isDone ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
        selector.wakeup();
    }

    private void send(SocketChannel open) throws IOException {
        connected = true;
        answer.clear();
        open.write(request);
        if (request.hasRemaining()) {
            throw new IOException("An order does not fit into the empty buffer of a socket.");
        }
    }

    /** Does what the socket is ready for. Returns the customer who has an answer now; null when nobody has. */
    synchronized @Nullable Answered goOn(SelectionKey key) throws IOException {
        var open = (SocketChannel) key.channel();
        if (open != channel) {
            return null; // it was closed meanwhile
        }
        if (key.isConnectable()) {
            open.finishConnect();
            key.interestOps(SelectionKey.OP_READ);
            send(open);
            return null;
        }
        if (!answer.read(open)) {
            return null;
        }
        connected = !answer.isLast();
        usedNanos = System.nanoTime();
        var customer = visit;
        visit = null;
        return customer == null ? null : new Answered(customer, answer.status());
    }

    /** A customer, and the status of the answer. */
    record Answered(Visit customer, int status) {}

    /** Gives up when its customer has waited too long by now. Returns whether it has. */
    synchronized boolean giveUpIfLate(long now) {
        var isLate = visit != null && now - usedNanos > (connected ? PATIENCE_NANOS : CONNECT_NANOS);
        return isLate && giveUp();
    }

    /** Gives up when this connection, which has failed, is still its own. Returns whether a customer has left. */
    synchronized boolean giveUp(SelectableChannel failed) {
        return failed == channel && giveUp();
    }

    /** Closes the connection. Nobody learns what has become of an order that was sent; one that was not is refused. */
    private boolean giveUp() {
        var isSent = connected;
        var customer = visit;
        visit = null;
        close();
        if (customer == null) {
            return false;
        }
        if (isSent) {
            customer.unknown();
        } else {
            customer.refused();
        }
        return true;
    }

    synchronized void close() {
        connected = false;
        try (var _ = channel) {
            channel = null;
        } catch (IOException _) {
            // it was of no more use anyway
        }
    }
}
