package fishandchips.shop.status;

import static fishandchips.contract.Portion.CHIPS;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.reading.CabinetMemory;
import fishandchips.contract.Portions;
import fishandchips.fleet.groups.Assignment;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.shop.status.ShopStatus.BackendStatus;
import fishandchips.shop.status.ShopStatus.Cabinet;
import fishandchips.shop.status.ShopStatus.GroupStatus;
import fishandchips.shop.status.ShopStatus.Orders;
import fishandchips.shop.status.ShopStatus.StationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StatusTextTests {

    @Test
    void showsEveryTableOfAShopThatIsWell() {
        var readers = new Assignment(new TreeMap<>(
                Map.of("preparer-1", new TreeSet<>(List.of(0, 1, 2)), "preparer-2", new TreeSet<>(List.of(3, 4, 5)))));
        var status = new ShopStatus(
                Phase.OPEN,
                List.of(new StationStatus("till-1", null, "127.0.0.1", 4711L, 8080, 20_001, "ready", 0)),
                List.of(new BackendStatus("kafka", "127.0.0.1", 99L, 19_092, true)),
                List.of(new GroupStatus("preparer", "orders", "Stable", 12, Instant.now(), 0, readers)),
                new Cabinet(Portions.of(CHIPS, 7), Portions.NONE),
                new CabinetMemory(1_800_000, 104),
                new Orders(30L, 11L, 18L, 17L, 30.5),
                Map.of("orders-dlt", 2L),
                List.of("The second ledger has 30 orders."),
                List.of());

        assertThat(String.join("\n", StatusText.of(status))).isEqualTo("""
                The shop is open.

                STATION  PID   PORT  HEALTH  RESTARTS
                till-1   4711  8080  ready          0

                BACKEND  PID  PORT   PROCESS
                kafka     99  19092  running

                GROUP     TOPIC   STATE   LAG  MEMBER      PARTITIONS
                preparer  orders  Stable   12  preparer-1  0 1 2
                                               preparer-2  3 4 5

                CABINET    COD  PLAICE  CHIPS  PIE
                shelf        0       0      7    0
                set aside    0       0      0    0

                REMEMBERED  ORDERS   BYTES PER ORDER  KB ALTOGETHER
                            1800000              104         187200

                ORDERS  PLACED  IN FLIGHT  READY  HANDED OVER
                            30         11     18           17

                DEAD LETTERS  RECORDS
                orders-dlt          2

                The second ledger has 30 orders.

                The oldest order that is not ready was placed 31 s ago.""");
    }

    @Test
    void saysWhoDoesNotAnswer() {
        var status = new ShopStatus(
                Phase.OPENING,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                new Orders(null, null, null, 3L, null),
                null,
                List.of(),
                List.of("Kafka does not answer.", "Kafka does not answer."));

        assertThat(StatusText.of(status))
                .containsOnlyOnce("Kafka does not answer.")
                .contains("The shop is opening.", "Kafka does not answer.")
                .noneMatch(line -> line.contains("DEAD LETTERS"))
                .anyMatch(line -> line.matches(" +\\? +\\? +\\? +3"));
    }
}
