package fishandchips.lessons.load;

import fishandchips.lessons.course.LogRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in the log, with the times of the broker.
 *
 * @param place of its record {@code order-placed}, such as {@code orders-3@17}
 * @param id its key
 * @param ready null when it is not ready
 */
record PlacedOrder(
        String place,
        int partition,
        String id,
        Instant placed,
        @Nullable Instant ready) {

    /**
     * The orders of a log, in the order in which they were placed.
     *
     * @param orders records of the topic {@code orders}
     * @param ready records of the topic {@code ready}
     */
    static List<PlacedOrder> of(List<LogRecord> orders, List<LogRecord> ready) {
        var readyAt = new HashMap<String, Instant>();
        ready.forEach(each -> readyAt.putIfAbsent(String.valueOf(each.key()), each.time()));
        return orders.stream()
                .filter(LogRecord::isPlacedOrder)
                .map(each -> {
                    var id = String.valueOf(each.key());
                    return new PlacedOrder(each.place(), each.partition(), id, each.time(), readyAt.get(id));
                })
                .toList();
    }

    /** Whether it is placed and not ready at this time. */
    boolean waitsAt(Instant time) {
        return !placed.isAfter(time) && !isReadyAt(time);
    }

    boolean isReadyAt(Instant time) {
        return ready != null && !ready.isAfter(time);
    }

    /** Of some orders those of some partitions. */
    static List<PlacedOrder> in(List<Integer> partitions, List<PlacedOrder> orders) {
        return orders.stream()
                .filter(each -> partitions.contains(each.partition()))
                .toList();
    }
}
