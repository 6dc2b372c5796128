package fishandchips.station.telemetry;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes to the topic {@code shop-floor}, and drops what it cannot write. Used by the sender's thread only, except {@link #drop()}. */
class TelemetryPublisher implements AutoCloseable {

    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(1);

    private final Function<String, Producer<byte[], byte[]>> producers;
    private final Outage outage;
    private final Counter dropped;
    private String station = "";
    private @Nullable Producer<byte[], byte[]> producer;

    /**
     * Makes no producer before the first event.
     *
     * @param producers makes a producer for a station of a name
     */
    TelemetryPublisher(Function<String, Producer<byte[], byte[]>> producers, Outage outage, Counter dropped) {
        this.producers = producers;
        this.outage = outage;
        this.dropped = dropped;
    }

    /** Asks for the event and sends it, unless nobody reads it. Never throws. */
    void publish(Supplier<? extends FloorEvent> saying) {
        if (outage.rests()) {
            drop();
            return;
        }
        try {
            var event = saying.get();
            var record = new ProducerRecord<>(
                    Topics.SHOP_FLOOR.name(), Topics.SHOP_FLOOR.key(event), Topics.SHOP_FLOOR.value(event));
            var _ = producerOf(event.station()).send(record, this::sent); // and it goes on without waiting
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** The same as long as the station has the same name. */
    private Producer<byte[], byte[]> producerOf(String name) {
        if (producer == null || !name.equals(station)) {
            close();
            producer = producers.apply(name);
            station = name;
        }
        return producer;
    }

    private void sent(@Nullable RecordMetadata place, @Nullable Exception failure) {
        if (failure == null) {
            outage.succeeded();
        } else {
            failed(failure);
        }
    }

    private void failed(Exception failure) {
        drop();
        outage.failed(failure);
    }

    /** Counts something that is not said. */
    void drop() {
        dropped.increment();
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSES_WITHIN);
            producer = null;
        }
    }
}
