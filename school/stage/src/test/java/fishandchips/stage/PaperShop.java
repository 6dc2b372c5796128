package fishandchips.stage;

import fishandchips.backends.TestOrders;
import fishandchips.contract.CookRequest;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShelfFilled.Reason;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.StationReport;
import fishandchips.picture.ShopFold;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.input.LogPositions.Keeping;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.stations.MissingStations;
import fishandchips.stage.picture.StageFold;
import fishandchips.stage.picture.StagePicture;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shop that only exists as records, which the stage folds at moments that the test chooses. */
public final class PaperShop {

    private static final Instant BEGIN = Instant.parse("2026-11-21T18:00:00Z");

    private final ShopFold shop = new ShopFold(BEGIN, 1_000, new MissingStations(null));
    private final StageFold fold = new StageFold("The fish and chip shop", shop, false);
    private final Map<LogPartition, Long> ends = new HashMap<>();
    private Instant now = BEGIN;

    /** Its orders have six partitions. */
    public PaperShop() {
        IntStream.range(0, 6).forEach(partition -> ends.put(new LogPartition("orders", partition), 0L));
    }

    public Order place(int partition, Portion... portions) {
        var order = TestOrders.anOrderOf(portions);
        write("orders", partition, new OrderPlaced(order));
        return order;
    }

    public void runShort(int partition, Order order) {
        write("cook-requests", partition, new CookRequest(order, order.portions(), now));
    }

    public void cook(int partition, Order order) {
        write("orders", partition, new OrderCooked(order, order.portions(), now));
    }

    public void ready(int partition, Order order) {
        write("ready", partition, new OrderReady(order, false, now));
    }

    public void giveUp(int partition, Order order) {
        see("orders-dlt", partition, new SeenRecord.Letter(new OrderPlaced(order)));
    }

    /** A cook fills the shelf without being asked. */
    public void topUp(String cook, Portion portion, int count) {
        write("shelf", 0, new ShelfFilled(Portions.of(portion, count), cook, Reason.TOP_UP, now));
    }

    /** A station says that it reads these partitions of a topic. */
    public void report(String station, String topic, Integer... partitions) {
        say(station, partitions.length == 0 ? Map.of() : Map.of(topic, List.of(partitions)), null);
    }

    /** A preparer gets partitions of the orders. */
    public void assign(String station, int generation, Integer... partitions) {
        write(
                "shop-floor",
                0,
                new PartitionsAssigned(station, "preparer", "orders", List.of(partitions), generation, now));
    }

    /** A preparer gives partitions of the orders up. */
    public void revoke(String station, int generation, Integer... partitions) {
        write(
                "shop-floor",
                0,
                new PartitionsRevoked(station, "preparer", "orders", List.of(partitions), generation, now));
    }

    /** A station says which portions are in the hot cabinet. */
    public void reportCabinet(String station, Map<Portion, Integer> shelf) {
        var all = Portions.of(shelf);
        say(station, Map.of(), new StationReport.Cabinet(all, Portions.NONE, Portions.NONE, all, null));
    }

    private void say(String station, Map<String, List<Integer>> holds, StationReport.@Nullable Cabinet cabinet) {
        var counts = new StationReport.Counts(0, 0, 0, 0, 0);
        write("shop-floor", 0, new StationReport(station, holds, counts, cabinet, now));
    }

    private void write(String topic, int partition, ShopEvent event) {
        see(topic, partition, new SeenRecord.Event(event));
    }

    private void see(String topic, int partition, SeenRecord.What what) {
        var place = new LogPartition(topic, partition);
        var offset = ends.merge(place, 1L, Long::sum) - 1;
        fold.read(new SeenRecord(place, offset, now, what));
    }

    public void after(Duration time) {
        now = now.plus(time);
    }

    /** The picture now; Kafka has answered. */
    public StagePicture picture() {
        shop.learn(new LogPositions(Map.copyOf(ends), Map.of(), Keeping.UNKNOWN), now);
        return draw();
    }

    /** The picture while Kafka does not answer. */
    public StagePicture pictureWithoutKafka() {
        shop.lose(now);
        return draw();
    }

    private StagePicture draw() {
        shop.tick(now);
        shop.frame();
        return fold.show(shop.picture());
    }
}
