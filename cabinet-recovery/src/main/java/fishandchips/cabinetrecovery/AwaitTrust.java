package fishandchips.cabinetrecovery;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.station.OpeningStep;
import java.time.Duration;

/**
 * Waits until the hot cabinet is trusted before the station opens. The recovery fences the producers that exist when it
 * begins; a station that had opened before would have to repeat its first batch.
 *
 * <p>Waits no longer than a recovery usually takes. A station that opens earlier only waits with its first batch.
 */
class AwaitTrust implements OpeningStep {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final long LOOKS_EVERY_MILLIS = 50;

    private final CabinetTrust cabinet;

    AwaitTrust(CabinetTrust cabinet) {
        this.cabinet = cabinet;
    }

    @Override
    public String waitsFor() {
        return "a hot cabinet that is trusted";
    }

    @Override
    public void attempt() throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!isTrusted() && System.nanoTime() - deadline < 0) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
    }

    /** Does not wait for a Redis that is away: the station can open without it. */
    private boolean isTrusted() {
        try {
            return cabinet.look().isGiven();
        } catch (CabinetUnavailableException _) {
            return true;
        }
    }
}
