package fishandchips.station.telemetry;

import fishandchips.contract.StationReport.Counts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAdder;

/** What the station has done since its process started, counted by its listeners, or by Kafka Streams, and read from its meters. */
public class StationCounters {

    private final LongAdder records = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final MeterRegistry meters;

    public StationCounters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a batch. Called by any thread, for each batch; it takes no lock, and makes no object. */
    public void done(int some) {
        records.add(some);
        batches.increment();
    }

    long batches() {
        return batches.sum();
    }

    Counts counts() {
        return new Counts(
                records.sum(),
                batches.sum(),
                sum("shop.batches.rolled.back"),
                sum("shop.duplicates.dropped"),
                sum("shop.records.buried") + sum("shop.records.given.up"));
    }

    /** Of all topics; 0 in stations that do not count it. */
    private long sum(String meter) {
        return (long) meters.find(meter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
