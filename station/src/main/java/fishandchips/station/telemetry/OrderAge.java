package fishandchips.station.telemetry;

import fishandchips.contract.OrderReady;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The metric {@code shop.order.age}: how long orders take from being placed to being ready. Counted by the station that makes them ready. */
public class OrderAge {

    /** Between these the histogram has some sixty buckets. Quicker and slower orders are counted in the outermost. */
    private static final Duration QUICKEST = Duration.ofMillis(10);

    private static final Duration SLOWEST = Duration.ofMinutes(2);

    private final Timer timer;

    public OrderAge(MeterRegistry meters) {
        timer = Timer.builder("shop.order.age")
                .description("From placing an order to having it ready")
                .publishPercentileHistogram() // can be added up over stations, as percentiles cannot
                .minimumExpectedValue(QUICKEST)
                .maximumExpectedValue(SLOWEST)
                .register(meters);
    }

    /** Counts an order that is ready. */
    public void of(OrderReady ready) {
        timer.record(Duration.between(ready.order().placedAt(), ready.readyAt()));
    }
}
