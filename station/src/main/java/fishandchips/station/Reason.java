package fishandchips.station;

import org.jspecify.annotations.Nullable;

/** The reason of a failure, for one line of the log. */
public final class Reason {

    private static final int SHORT = 200;

    private Reason() {}

    /** The same in one line, cut short: for the header of a record. */
    public static String inShort(Throwable failure) {
        var line = of(failure).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    /** The message of the innermost cause. */
    public static String of(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure.toString() : of(cause);
    }
}
