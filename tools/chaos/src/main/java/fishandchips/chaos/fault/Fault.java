package fishandchips.chaos.fault;

import java.time.Duration;

/** A fault that can be injected into an open shop. Its {@code toString} gives the words of the command, which {@link #parse} reads. */
public sealed interface Fault permits ProcessFault, LinkFault, StationFault, BackendFault {

    /** After how long it is undone; zero when there is nothing to undo, because the fault is over at once. */
    default Duration time() {
        return Duration.ZERO;
    }

    /** Whether it needs a shop that was opened with {@code --breakable}. */
    default boolean needsBreakable() {
        return false;
    }

    /** Reads a fault such as {@code cut till-kafka 10s}. */
    static Fault parse(String words) {
        return FaultCatalog.read(words);
    }
}
