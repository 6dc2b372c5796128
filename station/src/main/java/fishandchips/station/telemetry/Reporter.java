package fishandchips.station.telemetry;

import fishandchips.contract.StationReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Makes the reports of the station, and says when one is due. Used by the sender's thread only. */
class Reporter {

    /** How long a busy station waits from one report to the next. */
    static final Duration AT_MOST_EVERY = Duration.ofMillis(250);

    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);

    private final HeldPartitions partitions;
    private final StationCounters counters;
    private final CabinetReporter cabinet;
    private final LongSupplier nanoTime;
    private long reportedAt;
    private long reportedBatches;

    Reporter(HeldPartitions partitions, StationCounters counters, CabinetReporter cabinet, LongSupplier nanoTime) {
        this.partitions = partitions;
        this.counters = counters;
        this.cabinet = cabinet;
        this.nanoTime = nanoTime;
        reportedAt = nanoTime.getAsLong();
    }

    boolean isDue() {
        var since = nanoTime.getAsLong() - reportedAt;
        return since >= AT_LEAST_EVERY.toNanos()
                || (since >= AT_MOST_EVERY.toNanos() && counters.batches() != reportedBatches);
    }

    StationReport report(String station, Instant now) {
        reportedAt = nanoTime.getAsLong();
        var counts = counters.counts();
        reportedBatches = counts.batches();
        return new StationReport(station, holds(), counts, cabinet.look(), now);
    }

    /** All that the station reads, and not only what came last. */
    private Map<String, List<Integer>> holds() {
        return partitions.now().stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic, Collectors.mapping(TopicPartition::partition, Collectors.toList())));
    }
}
