package fishandchips.customers.simulation;

import fishandchips.customers.load.LoadCounts;
import fishandchips.customers.workload.Workload.ExpectedTotals;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A run at one moment.
 *
 * @param handedOver or thrown away, since the run has begun, orders of all customers; empty when no delivery answers
 * @param lags by group; empty when Kafka does not answer
 */
record SimulationProgress(
        ExpectedTotals expected, Duration elapsed, LoadCounts counts, OptionalLong handedOver, Map<String, Long> lags) {

    /** Whether every order that is taken for certain is ready, and handed over. */
    boolean isServed() {
        return counts.waiting() <= counts.unknown()
                && handedOver.isPresent()
                && handedOver.getAsLong() >= counts.ready();
    }
}
