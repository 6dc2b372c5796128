package fishandchips.station.floor;

import fishandchips.station.Reason;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether anybody hears the station. While nobody does it is left in peace, but for a try every few seconds; the log says
 * it when that begins and when it is over. Safe for any number of threads.
 */
class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private static final long REST_NANOS = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanoTime;
    private boolean unheard;
    private long triesAgainAt;

    Outage(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether there is no point in saying anything just now. */
    synchronized boolean rests() {
        return unheard && nanoTime.getAsLong() - triesAgainAt < 0;
    }

    synchronized void failed(Throwable failure) {
        triesAgainAt = nanoTime.getAsLong() + REST_NANOS;
        if (!unheard) {
            unheard = true;
            log.atWarn()
                    .addKeyValue("reason", Reason.of(failure))
                    .log("What the station says of itself is not heard, and is dropped; it serves as before");
        }
    }

    synchronized void succeeded() {
        if (unheard) {
            unheard = false;
            log.info("What the station says of itself is heard again");
        }
    }
}
