package fishandchips.chaos.fault;

import fishandchips.console.WrongUseException;
import java.util.regex.Pattern;

/** So many bytes, as they are written in a command: {@code 500} or {@code 10kB}. */
public record Size(int bytes) {

    private static final int KILO = 1_000;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(kB)?");

    static Size parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) == 0) {
            throw new WrongUseException("%s is no size; say it like 500 or 10kB.".formatted(text));
        }
        return new Size(Integer.parseInt(parts.group(1)) * (parts.group(2) == null ? 1 : KILO));
    }

    @Override
    public String toString() {
        return bytes % KILO == 0 ? bytes / KILO + "kB" : String.valueOf(bytes);
    }
}
