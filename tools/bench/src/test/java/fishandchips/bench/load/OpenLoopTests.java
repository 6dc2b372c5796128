package fishandchips.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a load tells of a till that is not as it should be. */
class OpenLoopTests {

    private static final Duration TIME = Duration.ofMillis(200);
    private static final int CUSTOMERS = 20;

    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer till;

    /** Has a port to itself, and does not listen there. */
    private final SocketChannel reserved = SocketChannel.open().bind(anyPort());

    /**
     * All customers of a closed loop connect at once. Where the queue of the server is shorter, Linux drops the rest of their
     * attempts and repeats them after a second, by which time a customer has given up.
     */
    OpenLoopTests() throws IOException {
        till = HttpServer.create(anyPort(), ClosedLoop.CUSTOMERS);
        till.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @AfterEach
    void close() throws IOException {
        till.stop(0);
        reserved.close();
    }

    @Test
    void countsWhatIsAcceptedAndHowLongItTook() throws IOException {
        var served = serve(exchange -> answer(exchange, 202));

        assertThat(served.accepted()).isEqualTo(CUSTOMERS);
        assertThat(served.others()).isZero();
        assertThat(served.micros().getTotalCount()).isEqualTo(CUSTOMERS);
    }

    @Test
    void countsARefusalApartAndNeverSendsItAgain() throws IOException {
        var served = serve(exchange -> answer(exchange, requests.incrementAndGet() % 2 == 0 ? 202 : 503));

        assertThat(served.refused()).isEqualTo(CUSTOMERS / 2);
        assertThat(served.refusedMicros().getTotalCount()).isEqualTo(CUSTOMERS / 2);
        assertThat(served.accepted()).isEqualTo(CUSTOMERS / 2);
        assertThat(requests).hasValue(CUSTOMERS);
    }

    @Test
    void knowsNothingOfAnOrderThatIsAnsweredOtherwise() throws IOException {
        var served = serve(exchange -> answer(exchange, 504));

        assertThat(served.unknown()).isEqualTo(CUSTOMERS);
    }

    @Test
    void knowsNothingOfAnOrderWhoseConnectionBreaksAfterItWasSent() throws IOException {
        var served = serve(HttpExchange::close);

        assertThat(served.unknown()).isEqualTo(CUSTOMERS);
        assertThat(served.refused()).isZero();
    }

    @Test
    void isRefusedWhereNobodyListens() {
        var served = new OpenLoop(nowhere()).run(100, TIME);

        assertThat(served.refused()).isEqualTo(CUSTOMERS);
        assertThat(served.unknown()).isZero();
    }

    @Test
    void tellsWhatBecameOfThoseWhoCameInEachSecond() {
        till.createContext("/orders", exchange -> answer(exchange, isEarly(exchange) ? 503 : 202));
        till.start();
        var customers = new AtomicInteger();
        OpenLoop.Watch numbers = _ -> "Customer: " + customers.incrementAndGet() + "\r\n";

        var seconds = new OpenLoop(address(), numbers).bySecond(10, Duration.ofSeconds(2));

        assertThat(seconds).extracting(Served::refused).containsExactly(10L, 0L);
        assertThat(seconds).extracting(Served::accepted).containsExactly(0L, 10L);
    }

    /** Whether it is from one of the ten customers of the first second; they may arrive in another order than they were sent. */
    private static boolean isEarly(HttpExchange exchange) {
        return Integer.parseInt(exchange.getRequestHeaders().getFirst("Customer")) <= 10;
    }

    @Test
    void countsEveryOrderOfAClosedLoop() throws Exception {
        till.createContext("/orders", exchange -> answer(exchange, requests.incrementAndGet() % 2 == 0 ? 202 : 503));
        till.start();

        var served = new ClosedLoop(address()).run(TIME);

        assertThat(served.offered()).isEqualTo(requests.get()).isGreaterThanOrEqualTo(ClosedLoop.CUSTOMERS);
        assertThat(served.unknown() + served.unsent()).isZero();
    }

    @Test
    void endsAClosedLoopWhereNobodyListens() throws Exception {
        var served = new ClosedLoop(nowhere()).run(TIME);

        assertThat(served.refused()).isEqualTo(ClosedLoop.CUSTOMERS);
    }

    private Served serve(HttpHandler handler) {
        till.createContext("/orders", handler);
        till.start();
        return new OpenLoop(address()).run(CUSTOMERS / (TIME.toMillis() / 1e3), TIME);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + till.getAddress().getPort());
    }

    private URI nowhere() {
        return URI.create("http://127.0.0.1:" + reserved.socket().getLocalPort());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
