package fishandchips.till;

import static fishandchips.till.OpenTill.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A till, with room for ten connections, and clients that send byte by byte. It needs no Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SlowClientsIT {

    private static final int CONNECTIONS = 10;
    private static final String MENU = "GET /menu HTTP/1.1\r\nHost: localhost\r\n";
    private static final String ORDER = "POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 10000\r\n\r\n{\"parts\":";
    private static final String FORM = "POST /order HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\ncod=";
    private static final String REFUSED =
            "POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: 60000\r\n\r\n";

    private static final String EXPLANATION = "GET /problems/till-busy HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

    private final List<SlowClient> clients = new ArrayList<>();
    private OpenTill till;

    @BeforeAll
    void open() {
        till = OpenTill.openAt(
                "127.0.0.1:1",
                "--server.tomcat.max-connections=" + CONNECTIONS,
                "--shop.till.arrival.within=2s",
                "--shop.till.arrival.within-when-crowded=500ms");
    }

    @AfterAll
    void close() {
        till.close();
    }

    @AfterEach
    void sendThemAway() {
        clients.forEach(SlowClient::close);
        clients.clear();
    }

    @Test
    void closesTheConnectionsOfThoseWhoseRequestsDoNotArriveInTimeHoweverSteadilyTheyCome() {
        for (var begin : List.of(MENU + "X-Slow: ", ORDER, FORM, REFUSED)) {
            clients.add(new SlowClient(till.port(), begin));
        }

        soon().untilAsserted(() -> assertThat(clients).allMatch(SlowClient::isCutOff));
    }

    @Test
    void servesOthersThoughThereAreMoreSlowClientsThanConnections() {
        for (var begin : List.of(MENU + "X-Slow: ", ORDER)) {
            for (var i = 0; i < CONNECTIONS * 6 / 10; i++) {
                clients.add(new SlowClient(till.port(), begin));
            }
        }

        assertThat(till.get("/menu").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesAClientAloneThatIsNotSlow() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), till.port())) {
            ask(socket);
            IntStream.range(0, CONNECTIONS - 2).forEach(_ -> clients.add(new SlowClient(till.port(), ORDER)));
            soon().untilAsserted(() -> assertThat(clients).allMatch(SlowClient::isCutOff));

            ask(socket);
        }
    }

    /** Asks for a page whose answer says how long it is, and leaves the connection open. */
    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write(EXPLANATION.getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var one = socket.getInputStream().read();
            assertThat(one).as("the answer so far: %s", head).isNotNegative();
            head.append((char) one);
        }
        var length = LENGTH.matcher(head);
        assertThat(head).startsWith("HTTP/1.1 200");
        assertThat(length.find()).isTrue();
        var _ = socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
    }

    /** Sends the beginning of a request, and then a byte every 50 ms until the till hangs up. */
    private static final class SlowClient implements AutoCloseable {

        private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

        private final Socket socket;
        private final Thread thread;

        SlowClient(int port, String begin) {
            try {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            thread = Thread.ofVirtual().start(this::drip);
        }

        private void drip() {
            try {
                while (true) {
                    socket.getOutputStream().write('1');
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (IOException _) {
                // the till has hung up, or the test is over
            }
        }

        boolean isCutOff() {
            return !thread.isAlive();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
