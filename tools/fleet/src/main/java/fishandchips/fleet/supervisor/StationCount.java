package fishandchips.fleet.supervisor;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationKind;
import java.util.regex.Pattern;

/** How many stations of a kind there shall be. */
public record StationCount(StationKind kind, int count) {

    private static final Pattern FORM = Pattern.compile("([^=]*)=([0-9]{1,9})");

    /**
     * Reads a count such as {@code preparer=3}.
     *
     * @throws WrongUseException when it is none, or too few or too many
     */
    public static StationCount parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new WrongUseException("%s does not say how many of what; say it like preparer=3.".formatted(text));
        }
        var kind = StationKind.named(parts.group(1));
        return new StationCount(kind, kind.checked(Integer.parseInt(parts.group(2))));
    }
}
