package fishandchips.wok;

import fishandchips.station.BestEffort;
import fishandchips.station.telemetry.OrderAge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Counts what a wok does. Counts attempts: a batch that is rolled back and done again counts twice. */
class WokMetrics {

    private final OrderAge age;
    private final Counter cooked;
    private final Counter dropped;

    WokMetrics(MeterRegistry meters) {
        age = new OrderAge(meters);
        cooked = Counter.builder("shop.wok.portions")
                .description("Portions that the wok has cooked")
                .register(meters);
        dropped = Counter.builder("shop.duplicates.dropped")
                .description("Records of orders that were cooked for another record")
                .register(meters);
    }

    void count(List<WokOutcome> outcomes) {
        BestEffort.run("metrics", () -> outcomes.forEach(this::count));
    }

    private void count(WokOutcome outcome) {
        switch (outcome) {
            case WokOutcome.Ready(var order, var ready) -> {
                age.of(ready);
                cooked.increment(order.event().order().portions().total());
            }
            case WokOutcome.FinishedPart(var order, var part) ->
                cooked.increment(order.event().order().portions(part.kitchen()).total());
            case WokOutcome.Dropped _ -> dropped.increment();
        }
    }
}
