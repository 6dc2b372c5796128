package fishandchips.preparer;

import fishandchips.station.BestEffort;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
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

    /** Between these the histogram has some sixty buckets. Quicker and slower orders are counted in the outermost. */
    private static final Duration QUICKEST = Duration.ofMillis(10);

    private static final Duration SLOWEST = Duration.ofMinutes(2);

    private final Timer age;
    private final Counter waited;
    private final Counter dropped;

    PreparerMetrics(MeterRegistry meters) {
        age = Timer.builder("shop.order.age")
                .description("From placing an order to having it ready")
                .publishPercentileHistogram() // can be added up over preparers, as percentiles cannot
                .minimumExpectedValue(QUICKEST)
                .maximumExpectedValue(SLOWEST)
                .register(meters);
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
                    age.record(Duration.between(event.order().placedAt(), event.readyAt()));
                }
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
