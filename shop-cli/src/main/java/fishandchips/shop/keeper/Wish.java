package fishandchips.shop.keeper;

import fishandchips.console.WrongUseException;
import fishandchips.shop.stations.StationKind;
import java.util.regex.Pattern;

/** How many of a kind there shall be. */
record Wish(StationKind kind, int count) {

    private static final Pattern FORM = Pattern.compile("([^=]*)=([0-9]{1,9})");

    /**
     * Reads a wish such as {@code preparer=3}.
     *
     * @throws WrongUseException when it is none, or one that cannot be granted
     */
    static Wish parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new WrongUseException("%s does not say how many of what; say it like preparer=3.".formatted(text));
        }
        var kind = StationKind.named(parts.group(1));
        return new Wish(kind, kind.checked(Integer.parseInt(parts.group(2))));
    }
}
