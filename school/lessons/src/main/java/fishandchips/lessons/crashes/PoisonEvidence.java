package fishandchips.lessons.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return read(record) instanceof Refused;
    }

    private static Reading<OrderEvent> read(LogRecord record) {
        return Topics.ORDERS.read(bytes(record.key()), bytes(record.value()));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
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
                .filter(each -> read(each) instanceof Understood<OrderEvent>(OrderPlaced _))
                .toList();
    }

    private static List<LogRecord> withKeyOf(LogRecord order, List<LogRecord> records) {
        return records.stream()
                .filter(each -> Objects.equals(each.key(), order.key()))
                .toList();
    }
}
