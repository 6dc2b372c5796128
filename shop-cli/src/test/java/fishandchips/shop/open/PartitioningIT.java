package fishandchips.shop.open;

import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;
import static fishandchips.shop.ShopRunner.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.ShopLog;
import fishandchips.console.WrongUseException;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.Partitioning;
import fishandchips.contract.Portion;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.Gear;
import fishandchips.shop.ShopRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole shop with three partitions that is opened again with another mode of partitioning, while its earlier orders stay where they are. */
class PartitioningIT {

    private static final String ORDERS = "60";

    @TempDir
    private Path home;

    @Test
    void keepsEveryLawWhenItIsOpenedAgainWithAnotherMode() throws Exception {
        var folder = ShopRunner.folder(home);

        try (var shop = open(folder, settings(Partitioning.ORDER).withPartitions(3))) {
            assertThat(run(folder, "scale", "preparer=3"))
                    .containsPattern("after +preparer-1: . +preparer-2: . +preparer-3: .");
            shop.injectFault("replay delivery");
            serve(folder, shop);
        }
        try (var shop = open(folder, settings(Partitioning.PLAICE))) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(run(folder, "status")).containsPattern("preparer-1 +2\\R"));
            var plaice = serve(folder, shop);
            assertThat(plaice).containsEntry(true, Set.of(2));
            assertThat(plaice.get(false)).isNotEmpty().doesNotContain(2);
        }

        assertThatThrownBy(() -> open(folder, settings(Partitioning.ORDER).withPartitions(6)))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("have 3 partitions")
                .hasMessageContaining("--fresh");
    }

    private static OpenSettings settings(Partitioning mode) {
        var settings = Map.of("SHOP_TILL_PARTITIONING", mode.toString(), "SHOP_PREPARER_PARTITIONING", mode.toString());
        return OpenSettings.onAnyPorts().with(TILL, 2).with(PREPARER, 2).in(Gear.LAPTOP.telling(settings));
    }

    private static Shop open(ShopFolder folder, OpenSettings settings) throws Exception {
        var shop = new Shop(folder, settings, _ -> {});
        shop.open();
        return shop;
    }

    /** Returns the partitions of the orders that it has placed: of those with plaice, and of the others. */
    private static Map<Boolean, Set<Integer>> serve(ShopFolder folder, Shop shop) throws Exception {
        try (var log = new ShopLog(shop.state().address("kafka"))) {
            var before = log.ends(Topics.ORDERS);
            run(folder, "simulate", "--orders", ORDERS, "--rate", "30", "--plaice", "50%");
            run(folder, "order", "plaice and chips", "--count", "2");
            run(folder, "cash-up", "--wait");
            return partitions(log, before);
        }
    }

    private static Map<Boolean, Set<Integer>> partitions(ShopLog log, Map<TopicPartition, Long> before) {
        var partitions = new HashMap<>(Map.<Boolean, Set<Integer>>of(true, new TreeSet<>(), false, new TreeSet<>()));
        for (var record : log.committed(Topics.ORDERS.name())) {
            var place = new TopicPartition(record.topic(), record.partition());
            if (record.offset() >= before.getOrDefault(place, 0L)
                    && Topics.ORDERS.read(record.key(), record.value()) instanceof Understood<OrderEvent>(var event)) {
                var hasPlaice = event.order().portions().count(Portion.PLAICE) > 0;
                Objects.requireNonNull(partitions.get(hasPlaice)).add(record.partition());
            }
        }
        return partitions;
    }
}
