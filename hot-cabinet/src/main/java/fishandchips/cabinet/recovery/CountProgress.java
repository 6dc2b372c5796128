package fishandchips.cabinet.recovery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The progress of counting the cabinet.
 *
 * @param partitions of how many partitions all orders are counted
 * @param ofPartitions how many partitions have orders
 * @param records how many records have been read; the markers of transactions count as records
 * @param ofRecords how many records there are to read
 */
public record CountProgress(int partitions, int ofPartitions, long records, long ofRecords) {

    /** The field among the counts that tells of it, as long as the count lasts. */
    static final String FIELD = "counting";

    private static final Pattern STORED = Pattern.compile("(\\d{1,9}) (\\d{1,9}) (\\d{1,18}) (\\d{1,18})");
    private static final double MILLION = 1e6;

    /** As it is kept in Redis: {@code 3 6 1200000 4000000}. */
    String stored() {
        return String.format(Locale.ROOT, "%d %d %d %d", partitions, ofPartitions, records, ofRecords);
    }

    /** Empty when {@code text} is not what {@link #stored} gives. */
    static Optional<CountProgress> of(String text) {
        var stored = STORED.matcher(text);
        return stored.matches()
                ? Optional.of(new CountProgress(
                        Integer.parseInt(stored.group(1)),
                        Integer.parseInt(stored.group(2)),
                        Long.parseLong(stored.group(3)),
                        Long.parseLong(stored.group(4))))
                : Optional.empty();
    }

    /** Such as {@code counting the cabinet anew: 3 of 6 partitions, 1.2 of 4.0 million records}. */
    public String text() {
        var read = ofRecords < MILLION
                ? String.format(Locale.ROOT, "%,d of %,d records", records, ofRecords)
                : String.format(Locale.ROOT, "%.1f of %.1f million records", records / MILLION, ofRecords / MILLION);
        return String.format(
                Locale.ROOT, "counting the cabinet anew: %d of %d partitions, %s", partitions, ofPartitions, read);
    }
}
