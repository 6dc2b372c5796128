package fishandchips.customers.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fishandchips.console.ShopFailedException;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TillsTests {

    private static final String NO_KEY = "none";
    private static final Duration SOON = Duration.ofMillis(1);

    private static final String RECEIPT = """
            {"orderId":"ORDER","ticket":"F42","till":"till-2","totalPence":250,
             "parts":[["chips"]],"placedAt":"2026-11-21T12:00:00Z","more":"than we know"}""";

    private final OrderForm chips = OrderForm.of(List.of("chips"), false, null, List.of());
    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private boolean takesNoKeys;
    private IntConsumer beforeAnswer = _ -> {};

    private StationState till(int slot, int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders", exchange -> {
            try (exchange) {
                var key =
                        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Idempotency-Key"), NO_KEY);
                keys.add(key);
                beforeAnswer.accept(keys.size());
                exchange.getRequestBody().readAllBytes();
                var isRefused = takesNoKeys && !key.equals(NO_KEY);
                var bytes = (isRefused ? "{\"type\":\"/problems/key-refused\"}" : body)
                        .replace("ORDER", orderId(key))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(isRefused ? 400 : status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        servers.add(server);
        var port = server.getAddress().getPort();
        return new StationState(new StationName(StationKind.TILL, slot), new StationPorts(port, port), null, true, 0);
    }

    private static String orderId(String key) {
        return new OrderKey(null, key).orderId().toString();
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void goesToTheNextTillWithTheSameKeyWhenOneDoesNotKnowWhetherItTookTheOrder() throws Exception {
        var unsure = till(1, 504, "{\"detail\":\"Nobody knows.\"}");
        var sure = till(2, 202, RECEIPT);

        try (var tills = new Tills(List.of(unsure, sure), 0, SOON)) {
            var receipt = tills.place(chips);

            assertThat(receipt)
                    .hasToString("ticket F42  £2.50  order %s  at till-2".formatted(orderId(keys.getFirst())));
        }
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    }

    @Test
    void takesAnotherKeyForAnotherOrder() throws Exception {
        var till = till(1, 202, RECEIPT);

        try (var tills = new Tills(List.of(till), 7, SOON)) {
            tills.place(chips);
            tills.place(chips);
        }

        assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void doesNotAskAgainWhenTheOrderIsWrong() throws Exception {
        var till = till(1, 422, "{\"detail\":\"No fish on Mondays.\"}");

        try (var tills = new Tills(List.of(till), 0, SOON)) {
            assertThatThrownBy(() -> tills.place(chips))
                    .isInstanceOf(WrongUseException.class)
                    .hasMessage("The till does not take this order: No fish on Mondays.");
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void asksWithoutAKeyWhereTillsTakeNone() throws Exception {
        takesNoKeys = true;
        var till = till(1, 202, RECEIPT);

        try (var tills = new Tills(List.of(till), 0, SOON)) {
            assertThat(tills.place(chips).ticket()).isEqualTo("F42");
            assertThat(tills.place(chips).ticket()).isEqualTo("F42");
        }
        assertThat(keys).hasSize(3).endsWith(NO_KEY, NO_KEY);
    }

    @Test
    void asksNobodyAgainWithoutAKeyWhenATillMayHaveTakenTheOrder() throws Exception {
        takesNoKeys = true;
        var unsure = till(1, 504, "{\"detail\":\"Nobody knows.\"}");

        try (var tills = new Tills(List.of(unsure), 0, SOON)) {
            assertThatThrownBy(() -> tills.place(chips))
                    .isInstanceOf(ShopFailedException.class)
                    .hasMessage("Nobody knows whether a till has taken the order; till-1 says: status 504");
        }
        assertThat(keys).hasSize(2);
    }

    @Test
    void saysThatNobodyKnowsWhenATillMayHaveTakenTheOrder() throws Exception {
        var unsure = till(1, 504, "{\"detail\":\"Nobody knows.\"}");
        var busy = till(2, 503, "gone fishing");

        try (var tills = new Tills(List.of(unsure, busy), 0, SOON)) {
            assertThatThrownBy(() -> tills.place(chips))
                    .isInstanceOf(ShopFailedException.class)
                    .hasMessage("Nobody knows whether a till has taken the order; till-2 says: status 503");
        }
    }

    @Test
    void saysWhatTheLastTillSaidWhenNoneTakesTheOrder() throws Exception {
        var till = till(1, 503, "gone fishing");

        try (var tills = new Tills(List.of(till), 0, SOON)) {
            assertThatThrownBy(() -> tills.place(chips))
                    .isInstanceOf(ShopFailedException.class)
                    .hasMessage("No till has taken the order; till-1 says: status 503");
        }
    }

    /** An interrupted thread does not sleep: it would throw instead. */
    @Test
    void doesNotWaitAfterTheLastTill() throws Exception {
        var customer = Thread.currentThread();
        var till = till(1, 503, "gone fishing");
        beforeAnswer = requests -> {
            if (requests == Tills.TRIES) {
                customer.interrupt();
            }
        };

        try (var tills = new Tills(List.of(till), 0, SOON)) {
            assertThatThrownBy(() -> tills.place(chips)).isInstanceOf(ShopFailedException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
    }
}
