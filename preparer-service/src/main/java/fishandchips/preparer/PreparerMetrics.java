package fishandchips.preparer;

import fishandchips.station.BestEffort;
import fishandchips.station.telemetry.OrderAge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts what a preparer does, and says it in one line for each batch. Counts attempts: a batch that is rolled back and
 * done again counts twice.
 */
@Component
class PreparerMetrics {

    private static final Logger log = LoggerFactory.getLogger(PreparerMetrics.class);

    private final OrderAge age;
    private final Counter waited;
    private final Counter dropped;

    PreparerMetrics(MeterRegistry meters) {
        age = new OrderAge(meters);
        waited = Counter.builder("shop.orders.waited")
                .description("Orders that the cabinet was short of")
                .register(meters);
        dropped = Counter.builder("shop.duplicates.dropped")
                .description("Records of orders that were served for another record")
                .register(meters);
    }

    void count(List<PreparerOutcome> outcomes) {
        BestEffort.run("metrics", () -> countAll(outcomes));
    }

    private void countAll(List<PreparerOutcome> outcomes) {
        var ready = 0;
        for (var outcome : outcomes) {
            switch (outcome) {
                case PreparerOutcome.Wrapped(var _, var event) -> {
                    ready++;
                    age.of(event);
                }
                case PreparerOutcome.FinishedPart _ -> {} // the order is not ready yet
                case PreparerOutcome.RanShort _ -> waited.increment();
                case PreparerOutcome.Dropped _ -> dropped.increment();
                case PreparerOutcome.Refused _, PreparerOutcome.GivenUp _ -> {} // counted where it is buried
            }
        }
        log.atDebug()
                .addKeyValue("orders", outcomes.size())
                .addKeyValue("ready", ready)
                .log("Prepared");
    }
}
