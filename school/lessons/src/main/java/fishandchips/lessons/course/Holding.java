package fishandchips.lessons.course;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.ShopNames;
import fishandchips.contract.StationReport;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a preparer said on the shop floor.
 *
 * @param time when, by the broker's clock
 * @param preparer which one, such as {@code preparer-2}
 * @param partitions those of {@code orders} that it read then
 */
public record Holding(Instant time, String preparer, List<Integer> partitions) {
    public Holding {
        partitions = List.copyOf(partitions);
    }

    /** All of them in some records of the shop floor, in the order of these. */
    public static List<Holding> in(List<LogRecord> shopFloor) {
        return shopFloor.stream()
                .flatMap(record -> record.event(Topics.SHOP_FLOOR).flatMap(event -> of(record.time(), event)).stream())
                .toList();
    }

    private static Optional<Holding> of(Instant time, FloorEvent event) {
        return event instanceof StationReport report && report.station().startsWith(ShopNames.PREPARER + "-")
                ? Optional.of(new Holding(
                        time, report.station(), report.holds().getOrDefault(Topics.ORDERS.name(), List.of())))
                : Optional.empty();
    }
}
