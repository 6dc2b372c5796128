package fishandchips.assembler;

import fishandchips.contract.OrderReady;
import fishandchips.station.telemetry.OrderAge;
import fishandchips.station.telemetry.StationCounters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what an assembler does. Counts attempts: a transaction that is aborted and done again counts twice. */
class AssemblerMetrics {

    private final OrderAge age;
    private final Counter dropped;
    private final StationCounters counters;

    AssemblerMetrics(MeterRegistry meters, StationCounters counters) {
        this.counters = counters;
        age = new OrderAge(meters);
        dropped = Counter.builder("shop.duplicates.dropped")
                .description("Parts that came before, or of orders that were ready")
                .register(meters);
    }

    /** A record was read. */
    void read() {
        counters.done(1);
    }

    /** A part is a duplicate. */
    void drop() {
        dropped.increment();
    }

    /** An order is ready. */
    void ready(OrderReady ready) {
        age.of(ready);
    }
}
