package fishandchips.station.stocktaking;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.stocktaking.CabinetTrust;
import fishandchips.station.OpeningStep;
import java.time.Duration;

/**
 * Lets the stocktaker go first when a shop opens: a station whose producers are there before the stock is taken is fenced,
 * and has to begin anew with its first batch.
 *
 * <p>Waits no longer than a stocktaking usually takes. A station that opens before it only waits with its first batch.
 */
class TrustFirst implements OpeningStep {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOKS_EVERY_MILLIS = 50;

    private final CabinetTrust cabinet;

    TrustFirst(CabinetTrust cabinet) {
        this.cabinet = cabinet;
    }

    @Override
    public String waitsFor() {
        return "a hot cabinet that is trusted";
    }

    @Override
    public void attempt() throws InterruptedException {
        var givesUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isTrusted() && System.nanoTime() - givesUp < 0) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
    }

    /** A Redis that is away is not waited for: the station can open without. */
    private boolean isTrusted() {
        try {
            return cabinet.look().isGiven();
        } catch (CabinetUnavailableException _) {
            return true;
        }
    }
}
