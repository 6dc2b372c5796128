package fishandchips.station;

import org.jspecify.annotations.Nullable;

/** Why something failed, for one line of the log. */
public final class Reason {

    private Reason() {}

    /** What the innermost cause has to say. */
    public static String of(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure.toString() : of(cause);
    }
}
