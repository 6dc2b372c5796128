package fishandchips.lessons.groups;

import fishandchips.fleet.groups.Assignment;
import fishandchips.lessons.course.Commit;
import fishandchips.lessons.course.LedgerRow;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.groups.AssignmentHistory.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * What lesson 7 looks at: how the accountants read {@code orders} since it began, and what they entered.
 *
 * @param begins the first offset of each partition of {@code orders}
 * @param placed the records {@code order-placed}
 * @param newcomers the commits of the lesson's own groups
 * @param commits the commits of the accountants' group for {@code orders}, also those that a tool made; the oldest first
 * @param history which accountants there were
 * @param now who reads what now
 * @param rows the rows of the ledger for these orders
 */
record AccountantHistory(
        Map<Integer, Long> begins,
        List<LogRecord> placed,
        List<Commit> newcomers,
        List<Commit> commits,
        List<Span> history,
        Assignment now,
        List<LedgerRow> rows) {

    /** The first commit of a new group that has read something and left records unread that were there already. */
    Optional<Commit> startInThePast() {
        return newcomers.stream()
                .filter(commit ->
                        newcomers.stream().anyMatch(other -> other.group().equals(commit.group()) && hasRead(other)))
                .filter(commit -> placed.stream().anyMatch(record -> wasUnread(record, commit)))
                .findFirst();
    }

    private boolean hasRead(Commit commit) {
        return commit.offset() > begin(commit.partition().partition());
    }

    private long begin(int partition) {
        return begins.getOrDefault(partition, 0L);
    }

    private static boolean wasUnread(LogRecord record, Commit commit) {
        return record.partition() == commit.partition().partition()
                && record.offset() >= commit.offset()
                && record.time().isBefore(commit.at());
    }

    /** When no accountant was there. */
    List<Span> absences() {
        return history.stream()
                .filter(span -> span.assignment().members().isEmpty())
                .toList();
    }

    private boolean inAbsence(Instant time) {
        return absences().stream().anyMatch(span -> span.covers(time));
    }

    /** Orders that were placed when no accountant was there. */
    List<LogRecord> late() {
        return placed.stream().filter(record -> inAbsence(record.time())).toList();
    }

    /** When the order was entered; empty when it is not in the ledger. */
    Optional<Instant> entered(LogRecord order) {
        return rows.stream()
                .filter(row -> row.order().equals(order.key()))
                .map(LedgerRow::entered)
                .findFirst();
    }

    /** Offsets that went back: an accountant only moves them on. */
    List<Commit> setBack() {
        var last = new HashMap<TopicPartition, Long>();
        return commits.stream()
                .filter(commit -> {
                    var before = last.put(commit.partition(), commit.offset());
                    return before != null && commit.offset() < before;
                })
                .toList();
    }

    private List<Commit> setToFirst() {
        return setBack().stream()
                .filter(commit -> commit.offset() <= begin(commit.partition().partition()))
                .toList();
    }

    /** The partitions with orders whose offset was set back to the first record. */
    NavigableSet<Integer> reset() {
        return setToFirst().stream()
                .map(commit -> commit.partition().partition())
                .filter(used()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The partitions in which orders were placed. */
    NavigableSet<Integer> used() {
        return placed.stream().map(LogRecord::partition).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last time at which an offset was set back to the first record; before all times when none was. */
    Instant resetAt() {
        return setToFirst().stream()
                .map(Commit::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** Whether the accountants had read an order before the reset. */
    boolean wasReadBeforeReset(LogRecord order) {
        return commits.stream()
                .anyMatch(commit -> commit.partition().partition() == order.partition()
                        && commit.at().isBefore(resetAt())
                        && commit.offset() > order.offset());
    }

    /** The orders that were read before the reset, but entered after it. */
    List<LogRecord> enteredAgain() {
        return placed.stream()
                .filter(this::wasReadBeforeReset)
                .filter(order -> entered(order).stream().anyMatch(resetAt()::isBefore))
                .toList();
    }

    /** The partitions that the accountants have not read again to the last order. */
    NavigableSet<Integer> unread() {
        return used().stream()
                .filter(partition -> readUpTo(partition) <= lastOrder(partition))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long readUpTo(int partition) {
        return commits.stream()
                .filter(commit -> commit.partition().partition() == partition
                        && commit.at().isAfter(resetAt()))
                .mapToLong(Commit::offset)
                .max()
                .orElse(0);
    }

    private long lastOrder(int partition) {
        return placed.stream()
                .filter(record -> record.partition() == partition)
                .mapToLong(LogRecord::offset)
                .max()
                .orElse(0);
    }

    /** The orders that were placed since the lesson began, by their ids. */
    long orders() {
        return placed.stream()
                .map(record -> Objects.requireNonNull(record.key()))
                .distinct()
                .count();
    }
}
