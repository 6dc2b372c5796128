package fishandchips.chaos.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection of a station to a proxy, the proxy's connection to the backend, and what passes between them. */
final class ProxiedConnection {

    private static final int BUFFER_BYTES = 16_384;
    private static final int CONNECTS_WITHIN_MILLIS = 5_000;

    /** Of a request: the key of what is asked, its version, and the number of the question. */
    private static final int REQUEST_HEAD = 8;

    /** Of a reply: the number of the question. */
    private static final int REPLY_HEAD = 4;

    private final TcpProxy proxy;
    private final Socket station;
    private final Socket backend;
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean hasLost;

    private ProxiedConnection(TcpProxy proxy, Socket station, Socket backend) {
        this.proxy = proxy;
        this.station = station;
        this.backend = backend;
    }

    /** Goes on with a station that has connected to the proxy. Fails when the backend is away. */
    static ProxiedConnection with(Socket station, TcpProxy proxy, int backendPort) throws IOException {
        try {
            var backend = new Socket();
            backend.connect(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), backendPort), CONNECTS_WITHIN_MILLIS);
            station.setTcpNoDelay(true);
            backend.setTcpNoDelay(true);
            return new ProxiedConnection(proxy, station, backend);
        } catch (IOException e) {
            breakOff(station);
            throw e;
        }
    }

    /** Hands on what is said, until both sides have nothing more to say. */
    void run() throws InterruptedException {
        var replies = Thread.ofVirtual().name("replies").start(() -> pump(backend, station, this::reply));
        pump(station, backend, this::request);
        replies.join();
        breakOff();
    }

    /** Decides what is forwarded. */
    private interface Filter {

        /** How many of them may pass; fewer than all end the connection. Negative: they are lost. */
        int passing(byte[] bytes, int count);
    }

    private void pump(Socket from, Socket to, Filter filter) {
        try {
            var out = to.getOutputStream();
            var bytes = new byte[BUFFER_BYTES];
            for (var count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                proxy.awaitPassage(count);
                handOn(bytes, count, filter.passing(bytes, count), out);
            }
            to.shutdownOutput();
        } catch (IOException _) {
            breakOff();
        } catch (InterruptedException _) {
            breakOff();
            Thread.currentThread().interrupt();
        }
    }

    private void handOn(byte[] bytes, int count, int passing, OutputStream out) throws IOException {
        if (passing < 0) {
            hasLost = true;
            return;
        }
        out.write(bytes, 0, passing);
        if (passing < count) {
            breakOff();
        }
    }

    private final KafkaFrames requests = new KafkaFrames(REQUEST_HEAD, head -> {
        var apiKey = head.getShort();
        head.getShort();
        var number = head.getInt();
        if (lacksReply(apiKey)) {
            unanswered.add(number);
        }
        return true;
    });

    private final KafkaFrames replies = new KafkaFrames(REPLY_HEAD, head -> !unanswered.contains(head.getInt()));

    private boolean lacksReply(int apiKey) {
        return proxy.losesReplyTo(apiKey);
    }

    private int request(byte[] bytes, int count) {
        return proxy.speaksKafka() ? requests.passing(bytes, count) : count;
    }

    private int reply(byte[] bytes, int count) {
        if (proxy.losesReplies()) {
            return -1;
        }
        return proxy.speaksKafka() ? replies.passing(bytes, count) : count;
    }

    /** Ends it, for both sides to see, when something was lost that nobody will say again. */
    void endIfIncomplete() {
        if (hasLost) {
            breakOff();
        }
    }

    /** Ends it at once; what is under way is lost, and both sides get an error. */
    void breakOff() {
        breakOff(station);
        breakOff(backend);
    }

    private static void breakOff(Socket socket) {
        try (socket) {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException _) {
            // it is closed anyway
        }
    }
}
