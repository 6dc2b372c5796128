package fishandchips.station.telemetry;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport;
import fishandchips.contract.StationReport.Counts;
import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.Opened;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link TelemetrySender}. */
class TelemetrySenderTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:30:00Z");
    private static final StationReport REPORT =
            new StationReport("cook-1", Map.of(), new Counts(0, 0, 0, 0, 0), null, NOW);

    private final Counter dropped = new SimpleMeterRegistry().counter("dropped");
    private final Heard heard = new Heard();
    private final Reporter reporter = mock();
    private final TelemetrySender floor =
            new TelemetrySender(() -> "cook-1", InstantSource.fixed(NOW), reporter, heard);

    private class Heard extends TelemetryPublisher {

        final List<FloorEvent> events = new CopyOnWriteArrayList<>();
        final CountDownLatch deaf = new CountDownLatch(1);
        volatile boolean hears = true;
        volatile boolean isClosed;

        Heard() {
            super(
                    _ -> {
                        throw new AssertionError();
                    },
                    new Outage(System::nanoTime),
                    dropped);
        }

        @Override
        void publish(Supplier<? extends FloorEvent> saying) {
            try {
                if (hears || deaf.await(10, SECONDS)) {
                    events.add(saying.get());
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    private static FloorEvent assigned(String station, Instant now) {
        return new PartitionsAssigned(station, "cook", "cook-requests", List.of(1), 2, now);
    }

    private static FloorEvent revoked(String station, Instant now) {
        return new PartitionsRevoked(station, "cook", "cook-requests", List.of(1), 3, now);
    }

    @AfterEach
    void close() {
        heard.deaf.countDown();
        floor.close();
    }

    @Test
    void passesOnInOrderWhatWasSaid() {
        floor.on(new Opened());
        floor.say(TelemetrySenderTests::assigned);
        floor.on(new Closing());
        floor.say(TelemetrySenderTests::revoked);

        floor.close();

        assertThat(heard.events)
                .containsExactly(
                        new StationOpened("cook-1", NOW),
                        assigned("cook-1", NOW),
                        new StationClosing("cook-1", NOW),
                        revoked("cook-1", NOW));
        assertThat(heard.isClosed).isTrue();
    }

    @Test
    void reportsAsLongAsTheStationIsOpen() {
        when(reporter.isDue()).thenReturn(true);
        when(reporter.report("cook-1", NOW)).thenReturn(REPORT);

        floor.on(new Opened());
        await().until(() -> heard.events.contains(REPORT));
        floor.on(new Closing());
        floor.say(TelemetrySenderTests::revoked);
        floor.close();

        assertThat(heard.events).endsWith(new StationClosing("cook-1", NOW), revoked("cook-1", NOW));
    }

    @Test
    void goesOnAfterAnError() {
        when(reporter.isDue()).thenReturn(true);
        when(reporter.report("cook-1", NOW))
                .thenThrow(new NoClassDefFoundError("fishandchips/Missing"))
                .thenReturn(REPORT);

        floor.on(new Opened());

        await().until(() -> heard.events.contains(REPORT));
    }

    @Test
    void dropsAndCountsWhatIsTooMuchWithoutMakingAnybodyWait() {
        heard.hears = false;
        floor.on(new Opened());

        for (var i = 0; i < 1_000; i++) {
            floor.say(TelemetrySenderTests::assigned);
        }

        assertThat(dropped.count()).isBetween(743.0, 745.0);
        heard.deaf.countDown();
        await().untilAsserted(() -> assertThat(heard.events).hasSize(1_001 - (int) dropped.count()));
    }

    @Test
    void harmsNobodyWhoSaysWhatCannotBePutIntoWords() {
        floor.say((station, now) -> new PartitionsAssigned(station, "g".repeat(100), "orders", List.of(1), 1, now));

        assertThat(dropped.count()).isEqualTo(1);
    }

    @Test
    void closesAStationThatNeverOpened() {
        floor.close();

        assertThat(heard.events).isEmpty();
    }
}
