package fishandchips.customers.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fishandchips.console.WrongUseException;
import fishandchips.contract.OrderKey;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBurstTests {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private List<StationState> tills;

    @BeforeEach
    void openATill() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders", exchange -> {
            try (exchange) {
                var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
                keys.add(key);
                exchange.getRequestBody().readAllBytes();
                var receipt = """
                        {"orderId":"%s","ticket":"F42","till":"till-1","totalPence":1,"parts":[],"placedAt":"2026-11-21T18:00:00Z"}""".formatted(new OrderKey(null, key).orderId()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(202, receipt.length);
                exchange.getResponseBody().write(receipt);
            }
        });
        server.start();
        var port = server.getAddress().getPort();
        tills = List.of(
                new StationState(new StationName(StationKind.TILL, 1), new StationPorts(port, port), null, true, 0));
    }

    @AfterEach
    void closeTheTill() {
        server.stop(0);
    }

    @Test
    void placesAsManyOrdersAsItIsAskedFor() throws Exception {
        OrderBurst.place(10, tills);

        assertThat(keys).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void placesNoNumberThatIsTooSmallOrTooLarge(int orders) {
        assertThatThrownBy(() -> OrderBurst.place(orders, tills))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("1 to 100 orders can be placed at once, not %d.", orders);
        assertThat(keys).isEmpty();
    }
}
