package fishandchips.cabinet.redis;

import fishandchips.backends.SharedBackends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to Redis that a test can cut, mend, or make lose the answers. */
final class Wire implements AutoCloseable {

    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket door;
    private Thread doorman;
    private volatile boolean losesAnswers;

    Wire() {
        door = open(0);
        doorman = Thread.ofVirtual().start(this::welcome);
        port = door.getLocalPort();
    }

    URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** As if Redis had died: connections break, and nobody answers the door. */
    void cut() {
        try {
            close(door);
            doorman.join(); // only then is nobody let in any more
            hangUp();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void mend() {
        door = open(port);
        doorman = Thread.ofVirtual().start(this::welcome);
    }

    /** As if Redis had been restarted between two calls. */
    void hangUp() {
        ends.forEach(Wire::close);
        ends.clear();
    }

    /** What is asked arrives, and what is answered does not. */
    void loseAnswers() {
        losesAnswers = true;
    }

    void passAnswers() {
        losesAnswers = false;
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket open(int port) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome() {
        try {
            while (true) {
                var here = door.accept();
                var there = new Socket(
                        SharedBackends.redis().uri().getHost(),
                        SharedBackends.redis().uri().getPort());
                ends.add(here);
                ends.add(there);
                Thread.ofVirtual().start(() -> carry(here, there, false));
                Thread.ofVirtual().start(() -> carry(there, here, true));
            }
        } catch (IOException _) {
            // the door was closed
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        var buffer = new byte[8_192];
        try (from;
                to) {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!(answers && losesAnswers)) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException _) {
            // one end has gone, and leaving takes the other with it
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
