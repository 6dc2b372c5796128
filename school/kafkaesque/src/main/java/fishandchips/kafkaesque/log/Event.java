package fishandchips.kafkaesque.log;

import java.util.regex.Pattern;

/**
 * An event of a log.
 *
 * @param offset how many events were appended before it; it never changes
 * @param key what it is about, one line without tabs; empty for none
 * @param value one line
 */
public record Event(long offset, String key, String value) {

    private static final int MOST_CHARACTERS = 4_000;
    private static final Pattern KEY = Pattern.compile("[^\t\n\r]*");
    private static final Pattern VALUE = Pattern.compile("[^\n\r]*");

    public Event {
        var isLong = key.length() + value.length() > MOST_CHARACTERS;
        if (isLong || !KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
            throw new Refusal(
                    400, "An event is a line of at most %s characters; no tab is in its key.", MOST_CHARACTERS);
        }
    }

    /** An event that is not in a log yet. */
    public static Event of(String key, String value) {
        return new Event(-1, key, value);
    }

    /** As it stands in a file. */
    String line() {
        return "%s\t%s\t%s\n".formatted(offset, key, value);
    }

    /** The same in a log. */
    Event at(long place) {
        return new Event(place, key, value);
    }
}
