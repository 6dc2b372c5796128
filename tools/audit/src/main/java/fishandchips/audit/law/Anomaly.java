package fishandchips.audit.law;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kind of a breach, with Jepsen's name where it has one. */
public enum Anomaly {
    /** A record is there or an order was acknowledged, and the step that has to follow will never happen. */
    LOST,

    /** A step happened twice. */
    DUPLICATE,

    /** An order is there although its customer was told that it certainly failed. */
    ABORTED_READ,

    /** A step happened without the step that has to come before it. */
    UNEXPECTED,

    /** Two places have the same thing, and differ. */
    INCONSISTENT,

    /** A sum differs from the sum of its parts, or from the same sum elsewhere. */
    WRONG_TOTAL,

    /** A count is below zero. */
    NEGATIVE_VALUE,

    /** Something is there and will not move on. */
    STUCK;

    /** In small letters: {@code aborted read}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
