package fishandchips.kafkaesque.http;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes JSON. The server reads none: clients send text. */
final class Json {

    private static final Pattern TO_ESCAPE = Pattern.compile("[\"\\\\\\x00-\\x1f]");

    private Json() {}

    /** An object with these members. */
    static String object(Collection<String> members) {
        return "{" + String.join(",", members) + "}";
    }

    /** An array of these elements. */
    static String array(Collection<String> elements) {
        return "[" + String.join(",", elements) + "]";
    }

    /** A string. */
    static String text(String text) {
        return '"'
                + TO_ESCAPE
                        .matcher(text)
                        .replaceAll(found -> escape(found.group().charAt(0)))
                + '"';
    }

    private static String escape(char c) {
        return String.format(Locale.ROOT, "\\\\u%04x", (int) c);
    }
}
