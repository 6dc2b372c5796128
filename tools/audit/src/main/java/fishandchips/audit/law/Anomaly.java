package fishandchips.audit.law;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of a breach it is: Jepsen's words, where Jepsen has one. */
public enum Anomaly {
    /** It was there, or was promised, and what has to follow never will. */
    LOST,

    /** It happened twice. */
    DUPLICATE,

    /** Somebody was told that it failed for certain, and it is there. */
    ABORTED_READ,

    /** It is there without what has to come before it. */
    UNEXPECTED,

    /** Two places tell of the same thing, and differ. */
    INCONSISTENT,

    /** A sum that is not the sum of its parts, or not what it is elsewhere. */
    WRONG_TOTAL,

    /** Fewer than none. */
    NEGATIVE_VALUE,

    /** It is there and will not move on. */
    STUCK;

    /** In small letters: {@code aborted read}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
