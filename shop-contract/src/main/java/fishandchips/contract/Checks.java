package fishandchips.contract;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every part of an event must be, wherever it came from: JSON may leave out what a record must have. */
final class Checks {

    private static final int MOST_PARTITIONS = 1_000;

    private static final int HIGHEST_PARTITION = 99_999;

    /** A station whose clock was never set says 1970. */
    private static final Instant EARLIEST = Instant.EPOCH;

    /** So far from {@link #EARLIEST} that the nanoseconds between them are a {@code long}. */
    private static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

    private Checks() {}

    /**
     * Insists that a property is there.
     *
     * @throws InvalidOrderException that names the property
     */
    static void present(String property, @Nullable Object value) {
        if (value == null) {
            throw missing(property);
        }
    }

    private static InvalidOrderException missing(String property) {
        return new InvalidOrderException("The property %s is missing.".formatted(property));
    }

    /**
     * Insists on a moment that every later step can store and reckon with, by the worst of clocks.
     *
     * @throws InvalidOrderException that names the property
     */
    static void moment(String property, @Nullable Instant moment) {
        if (moment == null) {
            throw missing(property);
        }
        if (moment.isBefore(EARLIEST) || !moment.isBefore(TOO_LATE)) {
            throw new InvalidOrderException(
                    "The property %s must be a time from the year 1970 to 2199.".formatted(property));
        }
    }

    /**
     * Insists that there are not too many of any portion.
     *
     * @throws InvalidOrderException that names the property
     */
    static void atMost(int most, String property, @Nullable Portions portions) {
        if (portions == null) {
            throw missing(property);
        }
        if (portions.asMap().values().stream().anyMatch(count -> count > most)) {
            throw new InvalidOrderException(String.format(
                    Locale.ROOT, "The property %s must have at most %d of each portion.", property, most));
        }
    }

    /**
     * Insists that no portion comes from another kitchen.
     *
     * @throws InvalidOrderException that names the property
     */
    static void from(Kitchen kitchen, String property, Portions portions) {
        if (portions.kitchens().stream().anyMatch(each -> each != kitchen)) {
            throw new InvalidOrderException(
                    "The property %s must have portions of the %s kitchen only.".formatted(property, kitchen.label()));
        }
    }

    /**
     * One line of text, without the blanks around it.
     *
     * @throws InvalidOrderException when it is missing, when nothing is left, when it is longer than {@code max}
     *     characters, or when it is not {@linkplain PrintableText printable}
     */
    static String line(String property, @Nullable String text, int max) {
        var line = text == null ? "" : text.strip();
        if (line.isEmpty() || line.length() > max) {
            throw new InvalidOrderException(
                    String.format(Locale.ROOT, "The property %s must have 1 to %d characters.", property, max));
        }
        if (!PrintableText.is(line)) {
            throw new InvalidOrderException(
                    "The property %s must be one line of printable characters.".formatted(property));
        }
        return line;
    }

    /**
     * Insists that a number is not too small.
     *
     * @throws InvalidOrderException that names the property and the number
     */
    static void atLeast(long least, String property, long number) {
        if (number < least) {
            throw new InvalidOrderException(
                    String.format(Locale.ROOT, "The property %s is at least %d, not %d.", property, least, number));
        }
    }

    /**
     * The numbers of a topic's partitions, in order and each once.
     *
     * @throws InvalidOrderException when they are missing, when there is none, when there are more than {@value
     *     #MOST_PARTITIONS}, or when one of them is none
     */
    static List<Integer> partitions(String property, @Nullable List<Integer> numbers) {
        if (numbers == null || numbers.isEmpty() || numbers.size() > MOST_PARTITIONS) {
            throw new InvalidOrderException(String.format(
                    Locale.ROOT, "The property %s must have 1 to %d partitions.", property, MOST_PARTITIONS));
        }
        if (numbers.stream().anyMatch(Checks::isNoPartition)) {
            throw new InvalidOrderException("The property %s must have numbers from 0 to 99999.".formatted(property));
        }
        return numbers.stream().distinct().sorted().toList();
    }

    private static boolean isNoPartition(@Nullable Integer number) {
        return number == null || number < 0 || number > HIGHEST_PARTITION;
    }
}
