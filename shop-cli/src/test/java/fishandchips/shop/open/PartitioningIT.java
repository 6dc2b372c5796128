package fishandchips.shop.open;

import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;
import static fishandchips.shop.ShopRunner.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.ShopLog;
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
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole shop that is opened again with another mode of partitioning, while its earlier orders stay where they are. */
class PartitioningIT {

    @TempDir
    private Path home;

    @Test
    void keepsEveryLawWhenItIsOpenedAgainWithAnotherMode() throws Exception {
        var folder = ShopRunner.folder(home);

        serve(folder, Partitioning.ORDER, _ -> run(folder, "simulate", "--orders", "60", "--rate", "30"));
        serve(folder, Partitioning.PLAICE, kafka -> {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(run(folder, "status")).containsPattern("preparer-1 +5\\R"));
            try (var log = new ShopLog(kafka)) {
                var before = log.ends(Topics.ORDERS);
                run(folder, "simulate", "--orders", "60", "--rate", "30", "--plaice", "50%");
                run(folder, "order", "plaice and chips", "--count", "2");
                run(folder, "cash-up", "--wait");

                var partitions = partitions(log, before);
                assertThat(partitions).containsEntry(true, Set.of(5));
                assertThat(partitions.get(false)).isNotEmpty().doesNotContain(5);
            }
        });
    }

    /** Opens the shop for customers, who get the address of its Kafka. */
    private static void serve(ShopFolder folder, Partitioning mode, Consumer<String> customers) throws Exception {
        var settings = Map.of("SHOP_TILL_PARTITIONING", mode.toString(), "SHOP_PREPARER_PARTITIONING", mode.toString());
        try (var shop = new Shop(
                folder,
                OpenSettings.onAnyPorts().with(TILL, 2).with(PREPARER, 2).in(Gear.LAPTOP.telling(settings)),
                _ -> {})) {
            shop.open();
            customers.accept(shop.state().address("kafka"));
        }
    }

    /** The partitions of the orders that were placed since: of those with plaice, and of the others. */
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
