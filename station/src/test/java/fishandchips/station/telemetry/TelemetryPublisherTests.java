package fishandchips.station.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link TelemetryPublisher}. */
class TelemetryPublisherTests {

    private final FloorEvent event = opened("cook-1");
    private final AtomicLong nanoTime = new AtomicLong();
    private final Counter dropped = new SimpleMeterRegistry().counter("dropped");
    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final TelemetryPublisher publisher =
            new TelemetryPublisher(_ -> newProducer(), new Outage(nanoTime::get), dropped);

    private Producer<byte[], byte[]> newProducer() {
        producers.add(new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()));
        return producers.getLast();
    }

    private static FloorEvent opened(String station) {
        return new StationOpened(station, Instant.EPOCH);
    }

    @Test
    void writesUnderTheStationsName() {
        publisher.publish(() -> event);

        assertThat(producers)
                .singleElement()
                .satisfies(producer -> assertThat(producer.history())
                        .singleElement()
                        .satisfies(record -> {
                            assertThat(record.topic()).isEqualTo("shop-floor");
                            assertThat(Topics.SHOP_FLOOR.read(record.key(), record.value()))
                                    .isEqualTo(new Understood<>(event));
                        }));
    }

    @Test
    void dropsAllUntilItIsTimeToTryAgainAfterAFailure() {
        publisher.publish(() -> event);
        producers.getFirst().errorNext(new TimeoutException("Kafka is away"));

        publisher.publish(() -> event);
        publisher.publish(() -> event);

        assertThat(producers.getFirst().history()).hasSize(1);
        assertThat(dropped.count()).isEqualTo(3);
        nanoTime.addAndGet(Duration.ofSeconds(6).toNanos());
        publisher.publish(() -> event);
        assertThat(producers.getFirst().history()).hasSize(2);
    }

    @Test
    void goesOnAtOnceWhenItIsHeardAgain() {
        publisher.publish(() -> event);
        publisher.publish(() -> event);
        producers.getFirst().errorNext(new TimeoutException("Kafka is away"));
        producers.getFirst().completeNext();

        publisher.publish(() -> event);

        assertThat(producers.getFirst().history()).hasSize(3);
    }

    @Test
    void survivesAProducerThatFailsAtOnceAndAReportThatCannotBeMade() {
        publisher.publish(() -> event);
        producers.getFirst().sendException = new KafkaException("It is closed");
        publisher.publish(() -> event);
        nanoTime.addAndGet(Duration.ofSeconds(6).toNanos());

        publisher.publish(() -> {
            throw new IllegalStateException("Nobody can count that");
        });

        assertThat(dropped.count()).isEqualTo(2);
    }

    @Test
    void takesAnotherProducerWhenTheStationHasAnotherName() {
        publisher.publish(() -> event);
        publisher.publish(() -> opened("cook-2"));
        publisher.publish(() -> opened("cook-2"));

        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(producers.getLast().history()).hasSize(2);
    }
}
