package fishandchips.cabinet;

import java.util.Locale;

/**
 * Which record asks. The topic goes without saying: each step in an order's life is asked for from one topic only.
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
