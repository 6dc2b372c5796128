package fishandchips.lessons.groups;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport;
import fishandchips.contract.StationReport.Counts;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stations say on {@code shop-floor}, at seconds since the beginning of time. */
final class FloorLog {

    private final List<LogRecord> records = new ArrayList<>();

    List<LogRecord> records() {
        return List.copyOf(records);
    }

    static Instant second(int second) {
        return Instant.ofEpochSecond(second);
    }

    FloorLog opens(int second, String station) {
        return add(second, new StationOpened(station, second(second)));
    }

    FloorLog closes(int second, String station) {
        return add(second, new StationClosing(station, second(second)));
    }

    FloorLog assigned(int second, String station, List<Integer> partitions) {
        return add(second, new PartitionsAssigned(station, group(station), "orders", partitions, 1, second(second)));
    }

    FloorLog revoked(int second, String station, List<Integer> partitions) {
        return add(second, new PartitionsRevoked(station, group(station), "orders", partitions, 1, second(second)));
    }

    FloorLog lost(int second, String station, List<Integer> partitions) {
        return add(second, new PartitionsLost(station, group(station), "orders", partitions, -1, second(second)));
    }

    FloorLog reports(int second, String station, List<Integer> partitions) {
        var holds = partitions.isEmpty() ? Map.<String, List<Integer>>of() : Map.of("orders", partitions);
        return add(second, new StationReport(station, holds, new Counts(0, 0, 0, 0, 0), null, second(second)));
    }

    private static String group(String station) {
        return station.replaceFirst("-\\d+$", "");
    }

    private FloorLog add(int second, FloorEvent event) {
        var value = new String(Topics.SHOP_FLOOR.value(event), UTF_8);
        records.add(new LogRecord("shop-floor", 0, records.size(), second(second), event.station(), value));
        return this;
    }
}
