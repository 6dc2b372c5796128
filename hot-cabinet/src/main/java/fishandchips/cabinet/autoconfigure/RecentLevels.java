package fishandchips.cabinet.autoconfigure;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What is in the cabinet, asked at most once a second however many want to know, also when it does not answer. */
class RecentLevels {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final HotCabinet cabinet;
    private final LongSupplier nanoTime;
    private Optional<CabinetLevels> latest = Optional.empty();
    private long staleAt;

    RecentLevels(HotCabinet cabinet, LongSupplier nanoTime) {
        this.cabinet = cabinet;
        this.nanoTime = nanoTime;
        staleAt = nanoTime.getAsLong();
    }

    /** Empty when the cabinet did not answer. */
    synchronized Optional<CabinetLevels> get() {
        if (nanoTime.getAsLong() - staleAt >= 0) {
            latest = ask();
            staleAt = nanoTime.getAsLong() + FRESH_NANOS;
        }
        return latest;
    }

    private Optional<CabinetLevels> ask() {
        try {
            return Optional.of(cabinet.levels());
        } catch (CabinetUnavailableException _) {
            return Optional.empty(); // health says why
        }
    }
}
