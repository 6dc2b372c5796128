package fishandchips.till.kafka;

import static fishandchips.backends.TestOrders.anOrderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Partitioning;
import fishandchips.contract.Portion;
import fishandchips.till.OrdersWriter.NotWrittenException;
import fishandchips.till.TillSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Unit tests for {@link PlacedOrdersPublisher}, with a producer that answers while it is still being asked. */
class PlacedOrdersPublisherTests {

    private final TimeoutException expired = new TimeoutException("Expiring 1 record(s) for orders-3");

    private final Producer<byte[], byte[]> producer = mock();
    private final ProducerFactory<byte[], byte[]> producers = mock();
    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void makeProducers() {
        when(producers.createProducer()).thenReturn(producer);
    }

    @Test
    void endsWellOnceTheBrokerHasIt() throws NotWrittenException {
        whenAsked(callback -> elsewhere(callback, null));

        assertThat(write()).isCompleted();
        assertThat(meters.get("shop.orders.placed").timer().count()).isOne();
    }

    @Test
    void doesNotSayOfAnOrderThatTheProducerTookThatItWasNotWrittenHoweverSoonThatFails() throws NotWrittenException {
        whenAsked(callback -> elsewhere(callback, expired));

        assertThat(write()).isCompletedExceptionally();
        assertThat(meters.get("shop.orders.placed").timer().count()).isZero();
    }

    @Test
    void saysThatAnOrderWasNotWrittenWhichTheProducerDidNotTake() {
        whenAsked(callback -> callback.onCompletion(null, expired));

        assertThatThrownBy(this::write).isInstanceOf(NotWrittenException.class).hasCause(expired);
    }

    @Test
    void saysSoWhenTheProducerThrows() {
        when(producer.send(any(), any())).thenThrow(new InterruptException("Interrupted"));

        assertThatThrownBy(this::write).isInstanceOf(NotWrittenException.class);
    }

    @Test
    void leavesThePartitionToTheProducerWithoutAskingForTheirNumber() throws NotWrittenException {
        whenAsked(callback -> elsewhere(callback, null));

        assertThat(write()).isCompleted();
        assertThat(sent)
                .singleElement()
                .satisfies(record -> assertThat(record.partition()).isNull());
        verify(producer, never()).partitionsFor(any());
    }

    @Test
    void namesThePartitionThatTheModeChooses() throws NotWrittenException {
        whenAsked(callback -> elsewhere(callback, null));
        when(producer.partitionsFor("orders"))
                .thenReturn(Collections.nCopies(2, new PartitionInfo("orders", 0, null, null, null)));

        assertThat(write(Partitioning.NUMBERED)).isCompleted();
        assertThat(sent)
                .singleElement()
                .satisfies(record -> assertThat(record.partition()).isEqualTo(1));
    }

    @Test
    void saysThatAnOrderWasNotWrittenWhenTheProducerDoesNotKnowThePartitions() {
        when(producer.partitionsFor("orders")).thenThrow(expired);

        assertThatThrownBy(() -> write(Partitioning.NUMBERED)).isInstanceOf(NotWrittenException.class);
    }

    private CompletableFuture<?> write() throws NotWrittenException {
        return write(Partitioning.ORDER);
    }

    private CompletableFuture<?> write(Partitioning mode) throws NotWrittenException {
        var second = Duration.ofSeconds(1);
        var choice = new PartitionChoice(new TillSettings("till-2", 1, second, second, 1, mode, false));
        return new PlacedOrdersPublisher(new KafkaTemplate<>(producers), choice, meters)
                .write(new OrderPlaced(anOrderOf(Portion.COD)), "00-0-0-00");
    }

    private void whenAsked(Consumer<Callback> answer) {
        when(producer.send(any(), any())).then(send -> {
            sent.add(send.getArgument(0));
            answer.accept(send.getArgument(1));
            return CompletableFuture.failedFuture(expired); // which says nothing, and which nobody should look at
        });
    }

    /** On the producer's own thread. */
    private static void elsewhere(Callback callback, @Nullable Exception failure) {
        CompletableFuture.runAsync(() -> callback.onCompletion(null, failure)).join();
    }
}
