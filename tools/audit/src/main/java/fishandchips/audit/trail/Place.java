package fishandchips.audit.trail;

import java.util.Locale;

/** Where a record stands in the log. */
public record Place(String topic, int partition, long offset) {

    /** Such as {@code orders-3@17}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%d@%d", topic, partition, offset);
    }
}
