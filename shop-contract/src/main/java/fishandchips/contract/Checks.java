package fishandchips.contract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every part of an event must be, wherever it came from: JSON may leave out what a record must have. */
final class Checks {

    private static final int MOST_PARTITIONS = 1_000;

    private Checks() {}

    /**
     * Insists that a property is there.
     *
     * @throws InvalidOrderException that names the property
     */
    static void present(String property, @Nullable Object value) {
        if (value == null) {
            throw new InvalidOrderException("The property %s is missing.".formatted(property));
        }
    }

    /**
     * One line of text, without the blanks around it.
     *
     * @throws InvalidOrderException when it is missing, when nothing is left, when it is longer than {@code max}
     *     characters, or when it has control characters or half a surrogate pair in it
     */
    static String line(String property, @Nullable String text, int max) {
        var line = text == null ? "" : text.strip();
        if (line.isEmpty() || line.length() > max) {
            throw new InvalidOrderException(
                    String.format(Locale.ROOT, "The property %s must have 1 to %d characters.", property, max));
        }
        if (line.codePoints().anyMatch(Checks::unprintable)) {
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
            throw new InvalidOrderException("The property %s must have numbers from 0.".formatted(property));
        }
        return numbers.stream().distinct().sorted().toList();
    }

    private static boolean isNoPartition(@Nullable Integer number) {
        return number == null || number < 0;
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
