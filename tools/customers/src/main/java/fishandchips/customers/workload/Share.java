package fishandchips.customers.workload;

import fishandchips.console.WrongUseException;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A share of something.
 *
 * @param percent 0 for none of it, 100 for all
 */
public record Share(double percent) {

    /** So much may a sum of shares be off, in percent. */
    static final double ROUNDING = 1e-6;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)%?");

    /**
     * Reads a share such as {@code 20%}.
     *
     * @throws WrongUseException when it is none, or more than all
     */
    public static Share parse(String text) {
        var number = FORM.matcher(text);
        if (!number.matches() || Double.parseDouble(number.group(1)) > 100) {
            throw new WrongUseException(String.format(Locale.ROOT, "\"%s\" is no share; give 0%% to 100%%.", text));
        }
        return new Share(Double.parseDouble(number.group(1)));
    }

    /** Whether there is any. */
    boolean isSome() {
        return percent > 0;
    }

    /** Draws whether something belongs to it. */
    boolean draws(RandomGenerator random) {
        return random.nextDouble() * 100 < percent;
    }

    @Override
    public String toString() {
        return percent == Math.rint(percent)
                ? String.format(Locale.ROOT, "%.0f%%", percent)
                : String.format(Locale.ROOT, "%s%%", percent);
    }
}
