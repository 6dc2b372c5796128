package fishandchips.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text from anybody as one that does a terminal no harm: all that steers it, turns the direction of writing, or cannot be
 * seen is written out ({@code \x1b}), and what is long is cut.
 */
public final class SafeText {

    private static final int SHORT = 100;

    private SafeText() {}

    /** In one line, and short. */
    public static String of(String text) {
        return of(text, SHORT);
    }

    /** In one line, and as long as it is. */
    public static String whole(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** In one line, and of so many signs at most; {@code none} when there is nothing. */
    public static String of(@Nullable String text, int longest) {
        return text == null ? "none" : cut(text, longest);
    }

    private static String cut(String text, int longest) {
        var safe = new StringBuilder();
        text.codePoints().limit(longest).forEach(sign -> append(safe, sign));
        return text.codePointCount(0, text.length()) > longest ? safe + "…" : safe.toString();
    }

    private static void append(StringBuilder safe, int sign) {
        if (isVisible(sign)) {
            safe.appendCodePoint(sign);
        } else {
            safe.append(
                    sign < 0x100
                            ? String.format(Locale.ROOT, "\\x%02x", sign)
                            : String.format(Locale.ROOT, "\\u{%x}", sign));
        }
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
