package fishandchips.cook;

import fishandchips.station.BestEffort;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts what a cook does, and says it in one line for each batch. Counts attempts: a batch that is rolled back and done
 * again counts twice.
 */
@Component
class CookMetrics {

    private static final Logger log = LoggerFactory.getLogger(CookMetrics.class);

    private final Counter cooked;
    private final Counter dropped;

    CookMetrics(MeterRegistry meters) {
        cooked = Counter.builder("shop.orders.cooked")
                .description("Orders whose portions were set aside")
                .register(meters);
        dropped = Counter.builder("shop.duplicates.dropped")
                .description("Records of orders that were seen to for another record")
                .register(meters);
    }

    void count(List<CookOutcome> outcomes) {
        BestEffort.run("metrics", () -> countAll(outcomes));
    }

    private void countAll(List<CookOutcome> outcomes) {
        for (var outcome : outcomes) {
            switch (outcome) {
                case CookOutcome.Cooked _ -> cooked.increment();
                case CookOutcome.Dropped _ -> dropped.increment();
                case CookOutcome.Refused _, CookOutcome.GivenUp _ -> {} // counted where it is buried
            }
        }
        log.atDebug().addKeyValue("orders", outcomes.size()).log("Cooked");
    }
}
