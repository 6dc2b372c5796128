package fishandchips.lessons.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.StationReport;
import fishandchips.contract.StationReport.Counts;
import fishandchips.contract.Topics;
import fishandchips.lessons.EventWriter;
import fishandchips.lessons.course.Holding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What was in the log of demo 3 after {@code ./shop demo 3 --no-screen --for 150s}, at any time. */
final class RecordedDemo {
    private static final String ORDER = "order";

    private RecordedDemo() {}

    /** The same with the first order at another time. */
    static PlayedDemo at(Instant begin) {
        var orders = new ArrayList<PlacedOrder>();
        var holdings = new ArrayList<Holding>();
        for (var line : lines()) {
            var fields = line.split(",", -1);
            var time = begin.plusMillis(Long.parseLong(fields[1]));
            if (fields[0].equals(ORDER)) {
                var partition = Integer.parseInt(fields[2]);
                var id = new UUID(0, orders.size()).toString();
                var ready = fields[3].isEmpty() ? null : begin.plusMillis(Long.parseLong(fields[3]));
                orders.add(new PlacedOrder(
                        "orders-%s@%s".formatted(partition, orders.size()), partition, id, time, ready));
            } else {
                holdings.add(new Holding(time, fields[2], partitions(fields[3])));
            }
        }
        return new PlayedDemo(orders, holdings);
    }

    private static List<String> lines() {
        try (var csv = Objects.requireNonNull(RecordedDemo.class.getResourceAsStream("demo3.csv"))) {
            return new String(csv.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> partitions(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
    }

    /** Writes it to a Kafka whose topics do not stamp their records themselves. */
    static void write(PlayedDemo demo, Map<String, String> kafka) {
        try (var writer = new EventWriter(kafka)) {
            for (var each : demo.orders()) {
                var order = EventWriter.anOrder(UUID.fromString(each.id()), each.placed());
                writer.write(Topics.ORDERS, each.partition(), each.placed(), new OrderPlaced(order));
                if (each.ready() != null) {
                    writer.write(
                            Topics.READY, each.partition(), each.ready(), new OrderReady(order, false, each.ready()));
                }
            }
            demo.holdings().forEach(each -> writer.write(Topics.SHOP_FLOOR, 0, each.time(), report(each)));
        }
    }

    /** A station without partitions does not name the topic. */
    private static FloorEvent report(Holding holding) {
        Map<String, List<Integer>> holds =
                holding.partitions().isEmpty() ? Map.of() : Map.of(Topics.ORDERS.name(), holding.partitions());
        return new StationReport(holding.preparer(), holds, new Counts(0, 0, 0, 0, 0), null, holding.time());
    }
}
