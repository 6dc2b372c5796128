package fishandchips.station;

import org.jspecify.annotations.Nullable;

/** Why something failed, for one line of the log. */
public final class Reason {

    private static final int SHORT = 200;

    private Reason() {}

    /** The same in one line, cut short: for the header of a record. */
    public static String inShort(Throwable failure) {
        var line = of(failure).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    /** What the innermost cause has to say. */
    public static String of(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure.toString() : of(cause);
    }
}
