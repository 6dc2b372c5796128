package fishandchips.station;

import static fishandchips.backends.TestOrders.anOrderOf;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShelfFilled.Reason;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Outbox} and {@link DeadLetters}: the partitions that they choose. */
class OutboxTests {

    private static final int PARTITION = 5;

    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private final Outbox outbox = sent::add;
    private final OrderPlaced placed = new OrderPlaced(anOrderOf(Portion.COD));
    private final Received<OrderEvent> cause = new Received<>(
            placed,
            new ConsumerRecord<>("orders", PARTITION, 17, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed)));

    @Test
    void sendsTheNextStepOfAnOrderToThePartitionOfItsCause() {
        outbox.send(Topics.READY, new OrderReady(placed.order(), false, Instant.EPOCH), cause);

        assertThat(sent).singleElement().satisfies(record -> {
            assertThat(record.partition()).isEqualTo(PARTITION);
            assertThat(record.key()).isEqualTo(Topics.ORDERS.key(placed));
        });
    }

    @Test
    void leavesThePartitionOfWhatIsAboutNoOrderToTheProducer() {
        outbox.send(
                Topics.SHELF,
                new ShelfFilled(Portions.of(Portion.COD, 3), "cook-1", Reason.LEFT_OVER, Instant.EPOCH),
                cause);

        assertThat(sent)
                .singleElement()
                .satisfies(record -> assertThat(record.partition()).isNull());
    }

    @Test
    void sendsADeadLetterToThePartitionOfItsRecord() {
        new DeadLetters(outbox, "preparer", new SimpleMeterRegistry()).bury(cause, "It smells.");

        assertThat(sent)
                .singleElement()
                .satisfies(record -> assertThat(record.partition()).isEqualTo(PARTITION));
    }
}
