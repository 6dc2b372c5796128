package fishandchips.fleet.handson;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.Ports;
import fishandchips.fleet.open.HandsOn;
import fishandchips.fleet.open.ShopControl;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandsOnServerTests {

    private static final String TOKEN = "5ec2e7";
    private static final int BOARD_PORT = 8200;

    private final HandsOn handsOn = new HandsOn(Ports.free(), TOKEN);
    private final AtomicInteger ordered = new AtomicInteger();
    private final PaperShop shop = new PaperShop();
    private HandsOnServer server;

    /** A shop that only writes down what it is told. */
    private static final class PaperShop implements ShopControl {

        private final Map<StationKind, Integer> counts =
                new HashMap<>(Map.of(StationKind.TILL, 1, StationKind.PREPARER, 1, StationKind.BOARD, 1));
        private final List<String> broken = new ArrayList<>();

        @Override
        public List<StationState> stations(StationKind kind) {
            return IntStream.rangeClosed(1, counts.getOrDefault(kind, 0))
                    .mapToObj(slot -> new StationName(kind, slot))
                    .map(name -> new StationState(
                            name, "127.0.0.1", new StationPorts(BOARD_PORT, BOARD_PORT), null, true, 0))
                    .toList();
        }

        @Override
        public void scale(StationKind kind, int count) {
            counts.put(kind, kind.checked(count));
        }

        @Override
        public void startFault(String fault) {
            broken.add(fault);
        }
    }

    @BeforeEach
    void opens() throws IOException {
        server = new HandsOnServer(handsOn, shop, (orders, _) -> ordered.addAndGet(orders));
    }

    @AfterEach
    void closes() {
        server.close();
    }

    /** Browsers set Host and Origin, and no Java client lets one. */
    private String ask(String method, String path, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), handsOn.port());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            var request = "%s %s HTTP/1.1\r\nConnection: close\r\n%s\r\n\r\n"
                    .formatted(method, path, String.join("\r\n", headers));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return in.lines().collect(Collectors.joining("\n"));
        }
    }

    private String host() {
        return "Host: 127.0.0.1:" + handsOn.port();
    }

    private String wish(String path) throws IOException {
        return ask("POST", path, host(), "Origin: http://localhost:8200", "Authorization: Bearer " + TOKEN);
    }

    @Test
    void placesAsManyOrdersAsIsWished() throws IOException {
        assertThat(wish("/order/10")).startsWith("HTTP/1.1 200").endsWith("10 orders were placed.");
        assertThat(ordered).hasValue(10);
    }

    @Test
    void hasOneMoreAndOneLess() throws IOException {
        assertThat(wish("/add/preparer")).startsWith("HTTP/1.1 200").endsWith("preparer-2 has come.");
        assertThat(wish("/add/preparer")).endsWith("preparer-3 has come.");
        assertThat(wish("/remove/preparer")).endsWith("preparer-3 has gone.");
        assertThat(shop.counts).containsEntry(StationKind.PREPARER, 2);
    }

    @Test
    void killsAndFreezes() throws IOException {
        assertThat(wish("/kill/preparer-1")).startsWith("HTTP/1.1 200").contains("preparer-1 was killed");
        assertThat(wish("/freeze/cook-1")).startsWith("HTTP/1.1 200").contains("cook-1 stands still for 10s");
        assertThat(shop.broken).containsExactly("kill preparer-1", "freeze cook-1 10s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/order/many       | many is no number of orders.",
                "/remove/till      | There can be 1 to 9 of till, not 0.",
                "/add/accountant   | Nobody at a board can ask for more or fewer of accountant.",
                "/add/oven         | There is no station oven; the stations are",
                "/kill/redis       | There is no station redis; stations have names such as preparer-2.",
                "/close/shop       | Nobody at a board can ask for /close/shop.",
                "/                 | Nobody at a board can ask for /.",
            })
    void saysWhatCannotBeWished(String path, String sentence) throws IOException {
        assertThat(wish(path)).startsWith("HTTP/1.1 400").contains(sentence);
        assertThat(shop.broken).isEmpty();
        assertThat(ordered).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8200", "http://localhost:8200"})
    void letsABoardsPageAsk(String origin) throws IOException {
        assertThat(ask("OPTIONS", "/order/1", host(), "Origin: " + origin))
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + origin)
                .containsIgnoringCase("Access-Control-Allow-Headers: Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8201", "http://evil.example", "https://localhost:8200", "null"})
    void letsNoOtherPageAsk(String origin) throws IOException {
        for (var method : List.of("OPTIONS", "POST")) {
            assertThat(ask(method, "/order/1", host(), "Origin: " + origin, "Authorization: Bearer " + TOKEN))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
        }
        assertThat(ask("POST", "/order/1", host(), "Authorization: Bearer " + TOKEN))
                .startsWith("HTTP/1.1 403");
        assertThat(ordered).hasValue(0);
    }

    @Test
    void isNotFooledByAnotherNameForThisMachine() throws IOException {
        assertThat(ask(
                        "POST",
                        "/order/1",
                        "Host: evil.example:" + handsOn.port(),
                        "Origin: http://localhost:8200",
                        "Authorization: Bearer " + TOKEN))
                .startsWith("HTTP/1.1 421");
        assertThat(ordered).hasValue(0);
    }

    @Test
    void obeysABoardsPageAsABrowserSendsItsWish() throws IOException {
        for (var origin : List.of("http://localhost:8200", "http://127.0.0.1:8200")) {
            var site = origin.contains("localhost") ? "cross-site" : "same-site";

            assertThat(ask(
                            "POST",
                            "/order/1",
                            host(),
                            "Origin: " + origin,
                            "Sec-Fetch-Site: " + site,
                            "Authorization: Bearer " + TOKEN))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer 5ec2e8", "Authorization: 5ec2e7", "X-Nothing: at all"})
    void wantsTheToken(String header) throws IOException {
        assertThat(ask("POST", "/order/1", host(), "Origin: http://localhost:8200", header))
                .startsWith("HTTP/1.1 403")
                .contains("Open the board at the address that ./shop open has printed.");
        assertThat(ordered).hasValue(0);
    }

    @Test
    void changesNothingOnAMereLook() throws IOException {
        assertThat(ask("GET", "/order/1", host(), "Origin: http://localhost:8200", "Authorization: Bearer " + TOKEN))
                .startsWith("HTTP/1.1 405");
        assertThat(ordered).hasValue(0);
    }
}
