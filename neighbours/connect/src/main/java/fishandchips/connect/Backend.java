package fishandchips.connect;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for something outside that may be away for a while, and says so. */
record Backend(String name, Readiness readiness) {

    private static final Logger log = LoggerFactory.getLogger(Backend.class);

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /** What can only be done while it is there. */
    @FunctionalInterface
    interface Attempt {
        void run() throws Exception;
    }

    /** Tries until it succeeds. Each new reason why it does not is a line in the log. */
    void await(Attempt attempt) throws InterruptedException {
        var pause = FIRST_PAUSE_MILLIS;
        var told = "";
        while (true) {
            try {
                attempt.run();
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                var reason = "Waiting for %s: %s".formatted(name, FailureReason.of(e));
                if (!reason.equals(told)) {
                    log.warn("{}", reason);
                    told = reason;
                }
                readiness.waits(reason);
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }
}
