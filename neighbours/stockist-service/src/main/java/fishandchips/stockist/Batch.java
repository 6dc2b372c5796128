package fishandchips.stockist;

import fishandchips.contract.LogPartition;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some records tell: how far they reach in their partitions, what was fried, and what was sold in which hour. Used by one thread. */
final class Batch {

    private static final Comparator<LogPartition> BY_PLACE =
            Comparator.comparing(LogPartition::topic).thenComparing(LogPartition::partition);

    private final SortedMap<LogPartition, Span> spans = new TreeMap<>(BY_PLACE);
    private final Map<Portion, Long> fried = new EnumMap<>(Portion.class);
    private final SortedMap<Sale, Long> sold = new TreeMap<>();

    /**
     * The offsets that a batch moves a partition on.
     *
     * @param from the offset up to which the partition was counted before
     * @param to the offset after the batch's last record of the partition
     */
    record Span(long from, long to) {}

    /**
     * Something that is sold in an hour.
     *
     * @param hour when the hour begins
     */
    record Sale(Portion portion, Instant hour) implements Comparable<Sale> {

        @Override
        public int compareTo(Sale other) {
            return Comparator.comparing(Sale::portion).thenComparing(Sale::hour).compare(this, other);
        }
    }

    /** The batch moves a partition on to an offset; the partition was counted up to another one before. */
    void reaches(LogPartition partition, long from, long to) {
        spans.put(partition, new Span(from, to));
    }

    void fry(Portions portions) {
        portions.asMap().forEach((portion, count) -> fried.merge(portion, (long) count, Math::addExact));
    }

    void sell(Portions portions, Instant at) {
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        portions.asMap().forEach((portion, count) -> sold.merge(new Sale(portion, hour), (long) count, Math::addExact));
    }

    /** In one order for all batches, so that two transactions never wait for each other. */
    SortedMap<LogPartition, Span> spans() {
        return spans;
    }

    /** In one order for all batches, too. */
    Map<Portion, Long> fried() {
        return fried;
    }

    /** In one order for all batches, too. */
    SortedMap<Sale, Long> sold() {
        return sold;
    }
}
