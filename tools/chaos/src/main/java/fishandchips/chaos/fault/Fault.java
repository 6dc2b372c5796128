package fishandchips.chaos.fault;

import java.time.Duration;

/** Something that can be broken in an open shop. Its {@code toString} is the words from which it can be read again. */
public sealed interface Fault permits ProcessFault, LinkFault, StationFault, BackendFault {

    /** After how long it is undone; zero when it is over at once, and the shop has to cope with what it has left. */
    default Duration time() {
        return Duration.ZERO;
    }

    /** Whether the shop must have been opened for it. */
    default boolean needsBreakable() {
        return false;
    }

    /** Reads a fault such as {@code cut till-kafka 10s}. */
    static Fault parse(String words) {
        return FaultCatalog.read(words);
    }
}
