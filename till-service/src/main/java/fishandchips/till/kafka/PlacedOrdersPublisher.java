package fishandchips.till.kafka;

import static fishandchips.contract.Topics.ORDERS;

import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.station.Outbox;
import fishandchips.till.OrdersWriter;
import fishandchips.till.OrdersWriter.NotWrittenException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes placed orders to {@code orders}, keyed by the order's id, to the partition that the till's setting chooses.
 *
 * <p>An order that the producer refuses at once (no metadata, no room in the buffer) is certainly not in the log; one
 * that it took and later gives up may be.
 */
@Component
class PlacedOrdersPublisher implements OrdersWriter {

    private static final Logger log = LoggerFactory.getLogger(PlacedOrdersPublisher.class);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final PartitionChoice choice;
    private final MeterRegistry meters;
    private final Timer acknowledged;

    PlacedOrdersPublisher(KafkaTemplate<byte[], byte[]> kafka, PartitionChoice choice, MeterRegistry meters) {
        this.kafka = kafka;
        this.choice = choice;
        this.meters = meters;
        this.acknowledged = Timer.builder("shop.orders.placed")
                .description("Orders that the broker has acknowledged, and how long it took")
                .register(meters);
    }

    @Override
    public CompletableFuture<?> write(OrderPlaced placed, String traceparent) throws NotWrittenException {
        var begun = Timer.start(meters);
        var sending = new Sending();
        try {
            kafka.execute(
                    producer -> producer.send(recordOf(placed, partition(placed, producer), traceparent), sending));
        } catch (RuntimeException e) {
            sending.refused = e;
        }
        if (sending.refused != null) {
            log.debug("The producer refused an order", sending.refused);
            throw new NotWrittenException(sending.refused);
        }
        return sending.end.whenComplete((_, failure) -> {
            if (failure == null) {
                begun.stop(acknowledged);
            } else {
                log.debug("Kafka did not acknowledge an order, which may be in the log", failure);
            }
        });
    }

    /**
     * How a send ends. The producer calls back on the thread that sends when it refuses the record, and on its own thread when it has
     * taken the record and may have sent it. So the thread tells the two apart. A test whether the future has already failed
     * could not: the sending thread may have been held up between the send and the test.
     */
    private static final class Sending implements Callback {

        private final Thread asking = Thread.currentThread();
        private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        private @Nullable Exception refused; // read and written by the asking thread only

        @Override
        public void onCompletion(@Nullable RecordMetadata place, @Nullable Exception failure) {
            if (failure == null) {
                end.complete(null);
            } else if (Thread.currentThread().equals(asking)) {
                refused = failure;
            } else {
                end.completeExceptionally(failure);
            }
        }
    }

    /** Null when the producer chooses; otherwise the producer is only asked how many partitions there are, which it knows. */
    private @Nullable Integer partition(OrderPlaced placed, Producer<?, ?> producer) {
        return choice.isTheProducers()
                ? null
                : choice.of(
                        placed.order(), producer.partitionsFor(ORDERS.name()).size());
    }

    private static ProducerRecord<byte[], byte[]> recordOf(
            OrderPlaced placed, @Nullable Integer partition, String traceparent) {
        var trace = new RecordHeader(Outbox.TRACE, traceparent.getBytes(StandardCharsets.US_ASCII));
        return new ProducerRecord<>(ORDERS.name(), partition, ORDERS.key(placed), ORDERS.value(placed), List.of(trace));
    }

    /** Whether the producer knows the partitions of {@code orders}; finds out when it does not, which may wait. */
    boolean knowsItsTopic() {
        try {
            return !kafka.partitionsFor(ORDERS.name()).isEmpty();
        } catch (RuntimeException e) {
            log.debug("The producer does not reach Kafka", e);
            return false;
        }
    }
}
