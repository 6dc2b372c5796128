package fishandchips.station.faultinjection;

import java.util.Locale;

/** A moment at which a station can be made to die. */
enum CrashPoint {
    /** The step in Redis is taken, and nothing of the batch has been sent. */
    BEFORE_SEND,
    /** All is sent, and nothing is committed. */
    BEFORE_COMMIT,
    /** All is committed, and nobody here knows. */
    AFTER_COMMIT,
    /** The rows are written, and not committed. */
    BEFORE_DATABASE_COMMIT,
    /** The rows are committed, and the offsets are not. */
    BEFORE_OFFSETS,
    /** The offsets are committed, too. */
    AFTER_OFFSETS;

    /** As it is called in files and commands. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
