package fishandchips.chaos.proxy;

import fishandchips.fleet.FailureReason;
import fishandchips.fleet.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/**
 * The proxy of one link: stations connect to it, and it forwards what they send to a backend's port, and the answers back. Safe for any number of threads.
 */
final class TcpProxy implements AutoCloseable {

    private static final int WAITING = 200;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ServerSocket entrance;
    private final int backendPort;
    private final boolean speaksKafka;
    private final List<Disturbance> disturbances = new CopyOnWriteArrayList<>();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final RandomGenerator random = new Random();

    private final Report report;

    /** Starts one on any port of this machine. */
    TcpProxy(int backendPort, boolean speaksKafka, Report report) throws IOException {
        this(new ServerSocket(0, WAITING, InetAddress.ofLiteral("127.0.0.1")), backendPort, speaksKafka, report);
    }

    /** Starts one that accepts connections here. */
    TcpProxy(ServerSocket entrance, int backendPort, boolean speaksKafka, Report report) {
        this.entrance = entrance;
        this.backendPort = backendPort;
        this.speaksKafka = speaksKafka;
        this.report = report;
        Thread.ofVirtual().name("proxy to " + backendPort).start(this::acceptUntilClosed);
    }

    /** Where stations connect. */
    int port() {
        return entrance.getLocalPort();
    }

    int backendPort() {
        return backendPort;
    }

    boolean speaksKafka() {
        return speaksKafka;
    }

    private void acceptUntilClosed() {
        var isFailing = false;
        while (!entrance.isClosed()) {
            try {
                var station = entrance.accept();
                isFailing = false;
                Thread.ofVirtual().name("connection").start(() -> converse(station));
            } catch (IOException e) {
                sayOnce(isFailing, e);
                isFailing = true;
                pause();
            }
        }
    }

    private void sayOnce(boolean wasSaid, IOException failure) {
        if (!wasSaid && !entrance.isClosed()) {
            report.say(String.format(
                    Locale.ROOT,
                    "chaos: the proxy to port %d accepts no connections: %s It keeps trying",
                    backendPort,
                    FailureReason.of(failure)));
        }
    }

    /** Accepting may fail without end, as long as this process has no file handle left. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(Socket station) {
        try {
            awaitPassage(0);
            var connection = ProxiedConnection.with(station, this, backendPort);
            connections.add(connection);
            try {
                connection.run();
            } finally {
                connections.remove(connection);
            }
        } catch (IOException _) {
            // the backend is away, and the station has been told so
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on this is wrong with it, until it is {@link #mend mended}. */
    void disturb(Disturbance disturbance) {
        disturbances.add(disturbance);
    }

    /** This is wrong with it no more. A connection that has lost something is closed. */
    void mend(Disturbance disturbance) {
        synchronized (disturbances) {
            disturbances.remove(disturbance);
            disturbances.notifyAll();
        }
        if (!losesReplies()) {
            connections.forEach(ProxiedConnection::endIfIncomplete);
        }
    }

    /** Closes every connection. */
    void reset() {
        connections.forEach(ProxiedConnection::breakOff);
    }

    /** Returns when so many bytes may pass. */
    void awaitPassage(int bytes) throws InterruptedException {
        Thread.sleep(disturbances.stream()
                .map(disturbance -> disturbance.delay(bytes, random))
                .reduce(Duration.ZERO, Duration::plus));
        synchronized (disturbances) {
            while (disturbances.stream().anyMatch(Disturbance::holds)) {
                disturbances.wait();
            }
        }
    }

    boolean losesReplies() {
        return disturbances.stream().anyMatch(Disturbance::losesReplies);
    }

    /** Whether the reply to a request that passes just now is to be lost. */
    boolean losesReplyTo(int apiKey) {
        for (var disturbance : List.copyOf(disturbances)) {
            if (disturbance.losesReplyTo(apiKey) && (!disturbance.isOnce() || disturbances.remove(disturbance))) {
                return true;
            }
        }
        return false;
    }

    /** Closes every connection, and accepts no more. */
    @Override
    public void close() throws IOException {
        synchronized (disturbances) {
            disturbances.clear();
            disturbances.notifyAll();
        }
        entrance.close();
        reset();
    }
}
