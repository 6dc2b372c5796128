package fishandchips.fleet.stations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fishandchips.console.WrongUseException;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The name of a station: its kind and its slot.
 *
 * @param slot its number, 1 for the first; no two living stations of a kind have the same
 */
public record StationName(StationKind kind, int slot) implements Comparable<StationName> {

    private static final Comparator<StationName> ORDER =
            Comparator.comparing(StationName::kind).thenComparing(StationName::slot);

    private static final Pattern FORM = Pattern.compile("([a-z]+)-([1-9])");

    /**
     * Reads a name such as {@code preparer-2}.
     *
     * @throws WrongUseException when no station can have it
     */
    @JsonCreator
    public static StationName parse(String name) {
        var parts = FORM.matcher(name);
        if (!parts.matches()) {
            throw new WrongUseException(
                    "There is no station %s; stations have names such as preparer-2.".formatted(name));
        }
        return new StationName(StationKind.named(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public int compareTo(StationName other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code preparer-2}. */
    @JsonValue
    @Override
    public String toString() {
        return kind.label() + "-" + slot;
    }
}
