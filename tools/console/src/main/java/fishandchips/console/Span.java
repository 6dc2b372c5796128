package fishandchips.console;

import java.time.Duration;
import java.util.regex.Pattern;

/** A time as it is written in a command: {@code 500ms}, {@code 60s}, {@code 5m}, {@code 2h}; a bare number is seconds. */
public final class Span {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(ms|s|m|h|)");

    private Span() {}

    /**
     * Reads it.
     *
     * @throws WrongUseException when it is none, or no time at all
     */
    public static Duration parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) == 0) {
            throw new WrongUseException("%s is no time; say it like 500ms, 60s, 5m or 2h.".formatted(text));
        }
        var number = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /** How it is written, so that it can be read again. */
    public static String text(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
