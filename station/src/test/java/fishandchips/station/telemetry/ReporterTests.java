package fishandchips.station.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.StationReport;
import fishandchips.contract.StationReport.Cabinet;
import fishandchips.contract.StationReport.Counts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Unit tests for {@link Reporter}. */
class ReporterTests {

    private static final Cabinet CABINET =
            new Cabinet(Portions.of(Portion.COD, 1), Portions.NONE, Portions.NONE, Portions.of(Portion.COD, 1), null);

    private final AtomicLong nanoTime = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StationCounters tally = new StationCounters(meters);
    private final MessageListenerContainer orders = mock();
    private final MessageListenerContainer shelf = mock();
    private final ListenerContainerRegistry listeners = mock();
    private final Reporter reporter =
            new Reporter(() -> TelemetryAutoConfiguration.of(listeners), tally, () -> CABINET, nanoTime::get);

    @Test
    void isDueOnceASecond() {
        assertThat(reporter.isDue()).isFalse();

        pass(Duration.ofMillis(999));
        assertThat(reporter.isDue()).isFalse();

        pass(Duration.ofMillis(1));
        assertThat(reporter.isDue()).isTrue();
    }

    @Test
    void isDueFourTimesASecondWhileBatchesAreDone() {
        tally.done(1);
        pass(Duration.ofMillis(249));
        assertThat(reporter.isDue()).isFalse();

        pass(Duration.ofMillis(1));
        assertThat(reporter.isDue()).isTrue();

        report();
        pass(Duration.ofMillis(250));
        assertThat(reporter.isDue()).isFalse();
    }

    @Test
    void tellsAllThatTheListenersHold() {
        when(listeners.getListenerContainers()).thenReturn(List.of(orders, shelf, mock()));
        when(orders.getAssignedPartitions())
                .thenReturn(List.of(new TopicPartition("orders", 3), new TopicPartition("orders", 1)));
        when(shelf.getAssignedPartitions()).thenReturn(List.of(new TopicPartition("shelf", 0)));

        assertThat(report().holds()).isEqualTo(Map.of("orders", List.of(1, 3), "shelf", List.of(0)));
    }

    @Test
    void tellsWhatTheListenersAndTheMetersHaveCounted() {
        tally.done(3);
        tally.done(5);
        meters.counter("shop.batches.rolled.back").increment();
        meters.counter("shop.duplicates.dropped").increment(2);
        meters.counter("shop.records.buried", "topic", "orders").increment(3);
        meters.counter("shop.records.buried", "topic", "shelf").increment(4);
        meters.counter("shop.records.given.up", "topic", "orders").increment(5);

        assertThat(report().counts()).isEqualTo(new Counts(8, 2, 1, 2, 12));
    }

    @Test
    void tellsWhatItSeesInTheCabinet() {
        assertThat(report().cabinet()).isEqualTo(CABINET);
    }

    private StationReport report() {
        return reporter.report("preparer-1", Instant.EPOCH);
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
