package fishandchips.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.chaos.proxy.Disturbance.Break;
import fishandchips.chaos.proxy.Disturbance.Latency;
import fishandchips.chaos.proxy.Disturbance.LimitedRate;
import fishandchips.chaos.proxy.Disturbance.LostReplies;
import fishandchips.chaos.proxy.Disturbance.LostReply;
import fishandchips.fleet.Report;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proxy on loopback, to a backend that answers each number with the same number. */
class TcpProxyTests {

    private static final int A_MOMENT_MILLIS = 100;
    private static final int LONG_MILLIS = 10_000;

    private final AtomicInteger heard = new AtomicInteger();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Report report = said::add;
    private ServerSocket backend;
    private TcpProxy proxy;

    @BeforeEach
    void lay() throws IOException {
        backend = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
        proxy = new TcpProxy(backend.getLocalPort(), false, report);
    }

    private void accept() {
        try {
            while (true) {
                var station = backend.accept();
                Thread.ofVirtual().start(() -> answer(station));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void answer(Socket station) {
        try (station) {
            var in = new DataInputStream(station.getInputStream());
            var out = new DataOutputStream(station.getOutputStream());
            while (true) {
                var number = in.readInt();
                heard.incrementAndGet();
                out.writeInt(number);
            }
        } catch (IOException _) {
            // hung up
        }
    }

    @AfterEach
    void takeUp() throws IOException {
        proxy.close();
        backend.close();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port());
        socket.setSoTimeout(LONG_MILLIS);
        return socket;
    }

    private static void say(Socket station, int number) throws IOException {
        new DataOutputStream(station.getOutputStream()).writeInt(number);
    }

    private static int hear(Socket station) throws IOException {
        return new DataInputStream(station.getInputStream()).readInt();
    }

    private static void hearNothing(Socket station) throws IOException {
        station.setSoTimeout(A_MOMENT_MILLIS);
        assertThatThrownBy(() -> hear(station)).isInstanceOf(SocketTimeoutException.class);
        station.setSoTimeout(LONG_MILLIS);
    }

    @Test
    void handsOnWhatIsSaidAndTheEnd() throws IOException {
        try (var station = connect()) {
            say(station, 42);

            assertThat(hear(station)).isEqualTo(42);

            station.shutdownOutput();
            assertThat(station.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** An entrance of a process that has no file handle left, until it is given some. */
    private static final class Entrance extends ServerSocket {

        private final AtomicInteger attempts = new AtomicInteger();
        private volatile boolean isOutOfHandles = true;

        private Entrance() throws IOException {
            super(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        }

        @Override
        public Socket accept() throws IOException {
            attempts.incrementAndGet();
            if (isOutOfHandles) {
                throw new SocketException("Too many open files");
            }
            return super.accept();
        }
    }

    @Test
    void saysOnceThatItCannotAcceptAndKeepsTryingWithoutHurry() throws IOException {
        var entrance = new Entrance();
        try (var starved = new TcpProxy(entrance, backend.getLocalPort(), false, report)) {
            await().untilAsserted(() -> assertThat(entrance.attempts).hasValueGreaterThan(1));
            assertThat(said)
                    .containsExactly(String.format(
                                    Locale.ROOT,
                                    "chaos: the proxy to port %d accepts no connections: Too many open files.",
                                    backend.getLocalPort())
                            + " It keeps trying");
            assertThat(entrance.attempts).hasValueLessThan(10);

            entrance.isOutOfHandles = false;

            try (var station = new Socket(InetAddress.ofLiteral("127.0.0.1"), starved.port())) {
                say(station, 42);
                assertThat(hear(station)).isEqualTo(42);
            }
        }
    }

    @Test
    void turnsAwayWhoeverComesWhileTheBackendIsAway() throws IOException {
        var address = backend.getLocalSocketAddress();
        backend.close();

        try (var bound = new Socket()) { // not listening, and nobody else gets the port
            await().ignoreExceptions()
                    .untilAsserted(() -> bound.bind(address)); // Java closes it only when its thread has left accept()
            try (var station = connect()) {
                assertThatThrownBy(() -> hear(station))
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @Test
    void holdsUpWhatIsSaidWhileItIsCutAndLosesNothing() throws IOException {
        var cut = new Break();
        try (var station = connect();
                var late = connect()) {
            say(station, 1);
            assertThat(hear(station)).isEqualTo(1);

            proxy.disturb(cut);
            say(station, 2);
            say(late, 3);
            hearNothing(station);
            proxy.mend(cut);

            assertThat(hear(station)).isEqualTo(2);
            assertThat(hear(late)).isEqualTo(3);
        }
    }

    @Test
    void letsRequestsPassWhileItIsMuteAndBreaksOffThoseThatWereNeverAnswered() throws IOException {
        var mute = new LostReplies();
        try (var station = connect();
                var silent = connect()) {
            say(silent, 1);
            hear(silent);
            proxy.disturb(mute);

            say(station, 2);
            await().untilAsserted(() -> assertThat(heard).hasValue(2));
            hearNothing(station);
            proxy.mend(mute);

            assertThatThrownBy(() -> hear(station))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
            say(silent, 3);
            assertThat(hear(silent)).isEqualTo(3);
        }
    }

    @Test
    void breaksEveryConnectionOffWithAnErrorAndTakesNewOnes() throws IOException {
        try (var station = connect()) {
            say(station, 1);
            hear(station);

            proxy.reset();

            assertThatThrownBy(() -> hear(station)).isInstanceOf(SocketException.class);
        }
        try (var again = connect()) {
            say(again, 2);
            assertThat(hear(again)).isEqualTo(2);
        }
    }

    @Test
    void delaysByHalfOfTheLatencyInEachDirectionGiveOrTakeAHalf() {
        var random = new Random(7);
        var latency = new Latency(Duration.ofMillis(200));

        assertThat(random.ints(1_000))
                .allSatisfy(_ ->
                        assertThat(latency.delay(1, random)).isBetween(Duration.ofMillis(50), Duration.ofMillis(150)));
    }

    @Test
    void delaysBytesInProportionWhenItIsNarrow() {
        assertThat(new LimitedRate(1_000).delay(500, new Random(7))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void answersInTheEndHoweverSlowItIs() throws IOException {
        proxy.disturb(new Latency(Duration.ofMillis(20)));
        proxy.disturb(new LimitedRate(1_000));
        try (var station = connect()) {
            say(station, 42);

            assertThat(hear(station)).isEqualTo(42);
        }
    }

    @Test
    void losesOneReplyOfAKindAndTheConnectionWithIt() throws IOException {
        try (var kafka = new TcpProxy(backend.getLocalPort(), true, report)) {
            kafka.disturb(new LostReply(26, true));
            try (var station = new Socket(InetAddress.ofLiteral("127.0.0.1"), kafka.port())) {
                ask(station, 3);
                assertThat(answered(station)).isEqualTo(3);

                ask(station, 26);

                assertThatThrownBy(() -> answered(station)).isInstanceOf(IOException.class);
                assertThat(heard)
                        .as("the backend has heard all of both questions")
                        .hasValue(6);
            }
            try (var again = new Socket(InetAddress.ofLiteral("127.0.0.1"), kafka.port())) {
                ask(again, 26);

                assertThat(answered(again)).isEqualTo(26);
            }
        }
    }

    /**
     * A request as Kafka's clients make it, and whose echo is a reply to it: its number stands where its key stands, too. It is written at once, or
     * the echo of its beginning could be a reply to a question that nobody has heard yet.
     */
    private static void ask(Socket station, int apiKey) throws IOException {
        var request = ByteBuffer.allocate(12).putInt(8).putInt(apiKey << 16).putInt(apiKey << 16);
        station.getOutputStream().write(request.array());
    }

    private static int answered(Socket station) throws IOException {
        var in = new DataInputStream(station.getInputStream());
        in.readInt();
        in.readInt();
        return in.readInt() >> 16;
    }
}
