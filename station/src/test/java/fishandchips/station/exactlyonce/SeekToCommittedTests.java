package fishandchips.station.exactlyonce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fishandchips.station.StationSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Unit tests for {@link SeekToCommitted}. */
class SeekToCommittedTests {

    private static final TopicPartition FIRST = new TopicPartition("orders", 0);
    private static final TopicPartition SECOND = new TopicPartition("orders", 1);

    private final MessageListenerContainer container = mock();
    private final MockConsumer<Object, Object> consumer = new MockConsumer<>("earliest");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SeekToCommitted seekToCommitted =
            new SeekToCommitted(new StationSettings(1, null, Duration.ofMillis(1), Duration.ofMillis(2)), meters);

    @BeforeEach
    void assignBoth() {
        when(container.isRunning()).thenReturn(true);
        consumer.assign(List.of(FIRST, SECOND));
        consumer.seek(FIRST, 12);
        consumer.seek(SECOND, 22);
    }

    @Test
    void readsOnFromWhatWasCommittedWhenTheTransactionStandsAfterAll() {
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(12), SECOND, new OffsetAndMetadata(22)));

        rollBack(consumer);

        assertThat(consumer.position(FIRST)).isEqualTo(12);
        assertThat(consumer.position(SECOND)).isEqualTo(22);
    }

    @Test
    void readsTheBatchAgainWhenItWasNotCommitted() {
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(10), SECOND, new OffsetAndMetadata(20)));

        rollBack(consumer);

        assertThat(consumer.position(FIRST)).isEqualTo(10);
        assertThat(consumer.position(SECOND)).isEqualTo(20);
    }

    @Test
    void readsFromTheStartOfTheBatchWhenNothingWasEverCommitted() {
        rollBack(consumer);

        assertThat(consumer.position(FIRST)).isEqualTo(10);
        assertThat(consumer.position(SECOND)).isEqualTo(20);
    }

    @Test
    void leavesAPartitionAloneThatSomebodyElseHasByNow() {
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(10), SECOND, new OffsetAndMetadata(20)));
        consumer.assign(List.of(FIRST));

        rollBack(consumer);

        assertThat(consumer.position(FIRST)).isEqualTo(10);
    }

    @Test
    void doesNotGoOnBeforeItKnowsWhatWasCommitted() {
        Consumer<Object, Object> slow = Mockito.spy(consumer);
        Mockito.doThrow(new TimeoutException("Kafka is away"))
                .doThrow(new TimeoutException("Kafka is away"))
                .doCallRealMethod()
                .when(slow)
                .committed(any(), any());

        rollBack(slow);

        verify(slow, times(3)).committed(any(), any());
        assertThat(consumer.position(FIRST)).isEqualTo(10);
    }

    @Test
    void pausesBeforeItGivesTheBatchBack() {
        rollBack(consumer);

        verify(container, atLeastOnce()).isRunning(); // asked while it pauses
    }

    @Test
    void givesTheBatchBackAtOnceWhenTheGroupHasMovedOn() {
        rollBack(consumer, new KafkaException("not sent", new CommitFailedException("another generation")));

        verify(container, never()).isRunning();
    }

    @Test
    void pausesAfterAllWhenTheGroupMovesOnAgainAndAgain() {
        for (var attempts = 1; attempts <= 6; attempts++) {
            rollBack(consumer, new CommitFailedException("another generation"));
        }

        verify(container, atLeastOnce()).isRunning();
    }

    @Test
    void countsEachTime() {
        rollBack(consumer);
        rollBack(consumer);

        assertThat(meters.counter("shop.batches.rolled.back").count()).isEqualTo(2);
    }

    private void rollBack(Consumer<Object, Object> consumer) {
        rollBack(consumer, new IllegalStateException("rolled back"));
    }

    private void rollBack(Consumer<Object, Object> consumer, Exception reason) {
        seekToCommitted.process(
                List.of(record(FIRST, 10), record(FIRST, 11), record(SECOND, 20), record(SECOND, 21)),
                consumer,
                container,
                reason,
                false,
                EOSMode.V2);
    }

    private static ConsumerRecord<Object, Object> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", "value");
    }
}
