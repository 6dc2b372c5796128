package fishandchips.lessons.groups;

import fishandchips.lessons.course.LogRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One order that a small preparer has served, as it writes it on {@code lesson14-ready}: the key is the group, the value has the three numbers.
 *
 * @param partition from which the order came
 * @param preparer the number of the preparer in its group, from 1
 * @param turn how many times the preparer had been given this partition
 * @param at when the broker stored the record
 */
record Served(MeasuredGroup group, int partition, int preparer, int turn, Instant at) {

    private static final Pattern VALUE = Pattern.compile("(\\d{1,4}) (\\d{1,4}) (\\d{1,4})");

    /** How it is written. */
    static String value(int partition, int preparer, int turn) {
        return String.format(Locale.ROOT, "%d %d %d", partition, preparer, turn);
    }

    /** Empty when the record is something else. */
    static Optional<Served> parse(LogRecord record) {
        var numbers = VALUE.matcher(String.valueOf(record.value()));
        return Arrays.stream(MeasuredGroup.values())
                .filter(group -> group.label().equals(record.key()) && numbers.matches())
                .findFirst()
                .map(group -> new Served(
                        group,
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3)),
                        record.time()));
    }

    /** Whether the same preparer served both without losing the partition in between. */
    boolean isSameTurnAs(Served other) {
        return preparer == other.preparer && turn == other.turn;
    }
}
