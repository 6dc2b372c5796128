package fishandchips.contract;

import java.util.Locale;

/** A point in the work of a station at which fault injection can end its process. */
public enum CrashPoint {
    /** The step in Redis is done, and no record of the batch is sent. */
    BEFORE_SEND,
    /** All records are sent, and nothing is committed. */
    BEFORE_COMMIT,
    /** The transaction is committed, and the station does not know it yet. */
    AFTER_COMMIT,
    /** The rows are written, and not committed. */
    BEFORE_DATABASE_COMMIT,
    /** The rows are committed, and the offsets are not. */
    BEFORE_OFFSETS,
    /** The offsets are committed, too. */
    AFTER_OFFSETS;

    /** Its name in files and commands. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
