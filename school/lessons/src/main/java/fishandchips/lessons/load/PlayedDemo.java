package fishandchips.lessons.load;

import fishandchips.backends.LocalKafka;
import fishandchips.console.Interruption;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.LocalAccess;
import fishandchips.fleet.open.OpenShop;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Holding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in the log of demo 3.
 *
 * @param orders in the order in which they were placed
 * @param holdings who read which partitions
 */
record PlayedDemo(List<PlacedOrder> orders, List<Holding> holdings) {
    private static final Path FOLDER = Path.of("demos", "demo3");
    private static final PlayedDemo NEVER = new PlayedDemo(List.of(), List.of());

    /**
     * Reads the log of the demo that runs, or of the one that was played last: its Kafka is then started for a moment.
     *
     * @param home the folder of the shop beside which it is played
     */
    static PlayedDemo beside(Path home) throws IOException {
        var own = home.resolve(FOLDER);
        var folder = new ShopFolder(own, own);
        if (OpenShop.isIn(folder)) {
            return read(new LocalAccess(folder).kafka());
        }
        if (!Files.isDirectory(folder.data().resolve("kafka"))) {
            return NEVER;
        }
        try (var kafka = LocalKafka.start(folder.data(), folder.logs(), 0);
                var _ = new Interruption(kafka::close)) {
            return read(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        }
    }

    private static PlayedDemo read(Map<String, String> kafka) {
        var orders = Classroom.read(kafka, Topics.ORDERS.name(), Map.of());
        var ready = Classroom.read(kafka, Topics.READY.name(), Map.of());
        var shopFloor = Classroom.read(kafka, Topics.SHOP_FLOOR.name(), Map.of());
        return new PlayedDemo(PlacedOrder.of(orders, ready), Holding.in(shopFloor));
    }

    /** When a preparer was heard of last. */
    Instant end() {
        return holdings.getLast().time();
    }
}
