package fishandchips.contract;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a record lies in the log. Sorts by topic, partition and offset. */
public record LogPlace(String topic, int partition, long offset) implements Comparable<LogPlace> {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_-]*[a-z0-9])-([0-9]{1,9})@([0-9]{1,18})");
    private static final Comparator<LogPlace> ORDER = Comparator.comparing(LogPlace::topic)
            .thenComparing(LogPlace::partition)
            .thenComparing(LogPlace::offset);

    /** Reads what {@link #toString} writes; empty when it is something else. */
    public static Optional<LogPlace> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new LogPlace(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** The record that a letter is about, as its headers say; empty when they are not numbers. */
    public static Optional<LogPlace> of(String topic, String partition, String offset) {
        return parse(topic + "-" + partition + "@" + offset);
    }

    @Override
    public int compareTo(LogPlace other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code orders-3@17}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%d@%d", topic, partition, offset);
    }
}
