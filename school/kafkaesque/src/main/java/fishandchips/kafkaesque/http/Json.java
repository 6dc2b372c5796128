package fishandchips.kafkaesque.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes JSON. The server reads none: clients send text. */
final class Json {

    private static final Pattern TO_ESCAPE = Pattern.compile("[\"\\\\\\x00-\\x1f]");

    private Json() {}

    /** An object of names and values, by turns. */
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return object;
    }

    /** Maps, collections, numbers, truth values and strings, in each other. */
    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(each -> of(each.getKey()) + ":" + of(each.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> all -> all.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
            case Number _, Boolean _ -> value.toString();
            default ->
                '"'
                        + TO_ESCAPE
                                .matcher(value.toString())
                                .replaceAll(found -> escape(found.group().charAt(0)))
                        + '"';
        };
    }

    private static String escape(char c) {
        return String.format(Locale.ROOT, "\\\\u%04x", (int) c);
    }
}
