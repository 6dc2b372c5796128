package fishandchips.station;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work whose failure must not fail an order, such as updating a counter. */
public final class BestEffort {

    private static final Logger log = LoggerFactory.getLogger(BestEffort.class);

    private BestEffort() {}

    /**
     * Does the work. When it fails, the station logs the failure and continues.
     *
     * @param what the work, for the log
     */
    public static void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("work", what).setCause(e).log("Background work failed; no order waits for it");
        }
    }
}
