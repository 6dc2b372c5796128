package fishandchips.customers.simulation;

import java.time.Duration;

/** Notices when nothing is served any more. */
final class Standstill {

    private final Duration longest;
    private long served = -1;
    private Duration since = Duration.ZERO;

    Standstill(Duration longest) {
        this.longest = longest;
    }

    /** Whether this is as many as there were the longest time ago. */
    boolean isLong(SimulationProgress now) {
        var served = now.counts().ready() + now.handedOver().orElse(0);
        if (served != this.served) {
            this.served = served;
            since = now.elapsed();
        }
        return now.elapsed().minus(since).compareTo(longest) > 0;
    }
}
