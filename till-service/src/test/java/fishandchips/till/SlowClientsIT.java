package fishandchips.till;

import static fishandchips.till.OpenTill.soon;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.till.limit.Deadline;
import fishandchips.till.limit.OrdersLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A till with room for ten connections, and clients that send byte by byte or are too many. It needs no Kafka. */
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
    private static final String WHOLE_ORDER =
            "POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    private static final int PATIENCE_MILLIS = 10_000;
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
        soon().untilAsserted(() ->
                assertThat(till.get("/menu").headers().firstValue("Connection")).isEmpty());
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
            ask(socket, EXPLANATION, 200);
            IntStream.range(0, CONNECTIONS - 2).forEach(_ -> clients.add(new SlowClient(till.port(), ORDER)));
            soon().untilAsserted(() -> assertThat(clients).allMatch(SlowClient::isCutOff));

            ask(socket, EXPLANATION, 200);
        }
    }

    @Test
    void answersMoreClientsThanItHasConnectionsThoughNoneOfThemHangsUp() throws IOException {
        var places = takeAllPlaces();
        var sockets = new ArrayList<Socket>();
        try {
            for (var client = 0; client < CONNECTIONS + 5; client++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), till.port());
                sockets.add(socket);
                socket.setSoTimeout(PATIENCE_MILLIS);

                if (client % 2 == 0) {
                    ask(socket, WHOLE_ORDER, 503);
                } else {
                    ask(socket, EXPLANATION, 200);
                }
            }
        } finally {
            places.forEach(OrdersLimit.Place::withdrawn);
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private List<OrdersLimit.Place> takeAllPlaces() {
        var limit = till.bean(OrdersLimit.class);
        var deadline = Deadline.of(Duration.ofMinutes(1), 0);
        return Stream.generate(() -> limit.take(deadline))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Sends a request whose answer says how long it is, and leaves the connection open. */
    private static void ask(Socket socket, String request, int status) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var one = socket.getInputStream().read();
            assertThat(one).as("the answer so far: %s", head).isNotNegative();
            head.append((char) one);
        }
        var length = LENGTH.matcher(head);
        assertThat(head).startsWith("HTTP/1.1 " + status);
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
