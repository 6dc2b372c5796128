package fishandchips.connect;

import java.util.Optional;

/** Whether the program does its work, and if not, what it waits for. Safe for any number of threads. */
final class Readiness {

    private volatile Optional<String> waitsFor = Optional.of("The program starts.");

    void waits(String reason) {
        waitsFor = Optional.of(reason);
    }

    void ready() {
        waitsFor = Optional.empty();
    }

    /** What it waits for, as a sentence; empty when it is ready. */
    Optional<String> waitsFor() {
        return waitsFor;
    }
}
