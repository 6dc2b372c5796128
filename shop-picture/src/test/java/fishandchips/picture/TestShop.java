package fishandchips.picture;

import fishandchips.backends.TestOrders;
import fishandchips.contract.CookRequest;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.Kitchen;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.StationReport;
import fishandchips.contract.Topics;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.input.LogPositions.Keeping;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.stations.MissingStations;
import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shop whose records a board reads, at moments that the test chooses. */
final class TestShop {

    static final Instant BEGIN = Instant.parse("2026-11-21T18:00:00Z");

    final ShopFold board;
    private final Map<LogPartition, Long> ends = new HashMap<>();
    private Instant now = BEGIN;
    private Keeping keeping = Keeping.UNKNOWN;

    TestShop(int remembers) {
        this(remembers, new MissingStations(null));
    }

    TestShop(int remembers, MissingStations absences) {
        board = new ShopFold(BEGIN, remembers, absences);
        IntStream.range(0, 6).forEach(partition -> ends.put(new LogPartition("orders", partition), 0L));
        committed(Map.of());
    }

    Instant now() {
        return now;
    }

    /** Time passes for everybody. */
    TestShop after(Duration time) {
        now = now.plus(time);
        board.tick(now);
        return this;
    }

    /** Time passes, in which these say every second that they are still there. */
    TestShop whileReporting(int seconds, StationReport... reports) {
        for (var second = 0; second < seconds; second++) {
            after(Duration.ofSeconds(1));
            List.of(reports).forEach(this::say);
        }
        return this;
    }

    Picture picture() {
        board.frame();
        return board.picture();
    }

    Picture.Lane lane(int partition) {
        return picture().lanes().get(partition);
    }

    /** Kafka has deleted the records before {@code begin}, and those before {@code young} are old. */
    void keeps(LogPartition spot, long begin, long young) {
        keeping = new Keeping(Map.of(spot, begin), Map.of(spot, young));
    }

    void committed(Map<LogPartition, Long> byPreparers) {
        board.learn(new LogPositions(Map.copyOf(ends), Map.of("preparer", byPreparers), keeping), now);
    }

    Order place(int partition, Portion... portions) {
        var order = order(portions);
        place(partition, order);
        return order;
    }

    Order order(Portion... portions) {
        var order = TestOrders.anOrderOf(portions);
        return new Order(
                order.orderId(),
                "F42",
                order.till(),
                order.channel(),
                order.parts(),
                order.extras(),
                null,
                false,
                order.totalPence(),
                now);
    }

    void place(int partition, Order order) {
        write("orders", partition, new OrderPlaced(order));
    }

    void runShort(int partition, Order order) {
        write("cook-requests", partition, new CookRequest(order, order.portions(Kitchen.FIRST), now));
    }

    void cook(int partition, Order order) {
        write("orders", partition, new OrderCooked(order, order.portions(Kitchen.FIRST), now));
    }

    void ready(int partition, Order order) {
        write("ready", partition, new OrderReady(order, false, now));
    }

    void giveUp(int partition, OrderStep step) {
        see("orders-dlt", partition, new SeenRecord.Letter(step));
    }

    SeenRecord write(String topic, int partition, ShopEvent event) {
        return see(topic, partition, new SeenRecord.Event(event));
    }

    SeenRecord see(String topic, int partition, SeenRecord.What what) {
        var spot = new LogPartition(topic, partition);
        var offset = ends.merge(spot, 1L, Long::sum) - 1;
        var seen = new SeenRecord(spot, offset, now, what);
        board.read(seen);
        return seen;
    }

    void say(FloorEvent event) {
        write(Topics.SHOP_FLOOR.name(), 0, event);
    }

    void open(String station) {
        say(new FloorEvent.StationOpened(station, now));
    }

    void close(String station) {
        say(new FloorEvent.StationClosing(station, now));
    }

    void assign(String station, int generation, Integer... partitions) {
        say(new PartitionsAssigned(station, "preparer", "orders", List.of(partitions), generation, now));
    }

    void revoke(String station, int generation, Integer... partitions) {
        say(new PartitionsRevoked(station, "preparer", "orders", List.of(partitions), generation, now));
    }

    void lose(String station, Integer... partitions) {
        say(new PartitionsLost(station, "preparer", "orders", List.of(partitions), -1, now));
    }

    StationReport report(String station, long records, Integer... partitions) {
        return new StationReport(
                station,
                partitions.length == 0 ? Map.of() : Map.of("orders", List.of(partitions)),
                new StationReport.Counts(records, 0, 0, 0, 0),
                null,
                now);
    }

    void reportCabinet(int fried, int served, int aside, int shelf) {
        reportCabinet(fried, served, aside, shelf, null);
    }

    void reportCabinet(int fried, int served, int aside, int shelf, @Nullable String closed) {
        say(new StationReport(
                "preparer-1",
                Map.of(),
                new StationReport.Counts(0, 0, 0, 0, 0),
                new StationReport.Cabinet(cod(shelf), cod(aside), cod(served), cod(fried), closed),
                now));
    }

    private static Portions cod(int count) {
        return count == 0 ? Portions.NONE : Portions.of(Portion.COD, count);
    }

    /** Who reads each lane. */
    List<String> owners() {
        return picture().lanes().stream()
                .map(lane -> String.valueOf(lane.owner()))
                .collect(Collectors.toList());
    }
}
