package fishandchips.shop.simulate;

import static fishandchips.shop.ShopRunner.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.backends.ShopLog;
import fishandchips.console.WrongUseException;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.ShopRunner;
import fishandchips.shop.module.SecondLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers at a real shop. */
class SimulateIT {

    private static final int CUSTOMERS = 300;

    @TempDir
    private Path home;

    @Test
    void bringsWhatTheSeedPromisesAndRemembersIt() throws Exception {
        var folder = ShopRunner.folder(home);
        try (var shop = new Shop(folder, OpenSettings.onAnyPorts().with(StationKind.TILL, 2), _ -> {})) {
            shop.open();

            var said =
                    run(folder, "simulate --orders 300 --rate 60 --seed 7 --patience 2m --retries 100%".split(" ", -1));

            assertThat(said)
                    .contains("Seed 7: 300 orders")
                    .contains("300 orders are ready, and 300 were handed over or thrown away meanwhile.")
                    .contains("Every order was accepted, and all that was promised: 300 orders, £2786.00.");
            try (var log = new ShopLog(shop.state().address("kafka"))) {
                checkAgainstTheLog(log, journal(folder));
            }
            hasNothingOfTheOptionalModule(shop, folder);
        }
    }

    /** It is on the class path of this test, and the shop was opened without it. */
    private static void hasNothingOfTheOptionalModule(Shop shop, ShopFolder folder) throws Exception {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", shop.state().address("kafka")))) {
            assertThat(kafka.listTopics().names().get())
                    .contains("orders")
                    .noneMatch(topic -> topic.startsWith(SecondLedger.BOOKINGS.name()));
        }
        assertThat(folder.logs()).isDirectoryNotContaining("glob:**bookkeeper*");
        assertThatThrownBy(() -> shop.scale(SecondLedger.BOOKKEEPER, 1))
                .isInstanceOf(WrongUseException.class)
                .hasMessageStartingWith("This shop is open without the optional module that has a bookkeeper");
    }

    private static List<JsonNode> journal(ShopFolder folder) throws IOException {
        try (var files = Files.list(folder.journals())) {
            return Files.readAllLines(files.findFirst().orElseThrow()).stream()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }

    private static void checkAgainstTheLog(ShopLog log, List<JsonNode> journal) {
        var placed = log.events(Topics.ORDERS).stream()
                .filter(OrderPlaced.class::isInstance)
                .collect(Collectors.toMap(
                        placing -> placing.order().orderId(),
                        placing -> placing.order().totalPence(),
                        (one, _) -> one));

        assertThat(journal.getFirst().at("/promised/orders").asInt()).isEqualTo(CUSTOMERS);
        assertThat(journal.getFirst().at("/promised/pence").asInt())
                .isEqualTo(placed.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(attempts(journal, "sent").keySet()).isEqualTo(placed.keySet());
        assertThat(attempts(journal, "ok")).isEqualTo(placed);
        assertThat(log.events(Topics.READY))
                .extracting(OrderReady::orderId)
                .containsExactlyInAnyOrderElementsOf(placed.keySet());
    }

    /** What the journal's attempts of this outcome cost, by order. */
    private static Map<UUID, Integer> attempts(List<JsonNode> journal, String outcome) {
        return journal.stream()
                .skip(1)
                .filter(line -> line.get("outcome").asString().equals(outcome))
                .collect(Collectors.toMap(
                        line -> UUID.fromString(line.get("orderId").asString()),
                        line -> line.get("totalPence").asInt(),
                        (one, _) -> one));
    }
}
