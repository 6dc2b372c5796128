package fishandchips.cabinet;

import java.util.Locale;

/**
 * The record that asks for a step. It needs no topic, because only records of one topic ask for each step.
 *
 * @param partition 0 to 65,535
 * @param offset at least 0
 */
public record RecordSource(int partition, long offset) {

    public RecordSource {
        if (partition < 0 || partition > 0xFFFF || offset < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "There is no record %d@%d.", partition, offset));
        }
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
