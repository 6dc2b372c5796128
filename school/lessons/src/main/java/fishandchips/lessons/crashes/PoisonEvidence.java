package fishandchips.lessons.crashes;

import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What was there since the lesson began.
 *
 * @param orders the records of {@code orders}
 * @param letters those of {@code orders-dlt}
 * @param ready those of {@code ready}
 * @param entered the ids of all orders that have a dead letter and are in the ledger
 */
record PoisonEvidence(List<LogRecord> orders, LettersSeen letters, List<LogRecord> ready, Set<String> entered) {

    List<LogRecord> poison() {
        return orders.stream().filter(PoisonEvidence::isUnreadable).toList();
    }

    private static boolean isUnreadable(LogRecord record) {
        return record.read(Topics.ORDERS) instanceof Refused;
    }

    /** The sound records behind another one in its partition. */
    List<LogRecord> behind(LogRecord first) {
        return orders.stream()
                .filter(each -> each.partition() == first.partition() && each.offset() > first.offset())
                .filter(each -> !isUnreadable(each))
                .toList();
    }

    List<LogRecord> readyOf(LogRecord order) {
        return withKeyOf(order, ready);
    }

    /** The records that place an order: one, and one more for each time that it was sent again. */
    List<LogRecord> placedOf(LogRecord order) {
        return withKeyOf(order, orders).stream()
                .filter(LogRecord::isPlacedOrder)
                .toList();
    }

    private static List<LogRecord> withKeyOf(LogRecord order, List<LogRecord> records) {
        return records.stream()
                .filter(each -> Objects.equals(each.key(), order.key()))
                .toList();
    }
}
