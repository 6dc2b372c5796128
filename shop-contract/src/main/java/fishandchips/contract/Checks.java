package fishandchips.contract;

import org.jspecify.annotations.Nullable;

/** What every part of an event must be, wherever it came from: JSON may leave out what a record must have. */
final class Checks {

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
            throw new InvalidOrderException("The property %s must have 1 to %d characters.".formatted(property, max));
        }
        if (line.codePoints().anyMatch(Checks::unprintable)) {
            throw new InvalidOrderException(
                    "The property %s must be one line of printable characters.".formatted(property));
        }
        return line;
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
