package fishandchips.station.retention;

import java.util.Locale;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets that a reader has not read and that Kafka no longer has.
 *
 * @param next the first offset that the reader has not read
 * @param begin the first offset that Kafka still has
 */
record Gap(TopicPartition partition, long next, long begin) {

    /** How many records at most: the ends of transactions have offsets, too. */
    long records() {
        return begin - next;
    }

    /** Such as {@code 32 of orders-3 (offsets 0 to 31)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d of %s (offsets %d to %d)", records(), partition, next, begin - 1);
    }
}
