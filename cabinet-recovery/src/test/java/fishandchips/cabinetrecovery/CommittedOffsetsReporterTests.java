package fishandchips.cabinetrecovery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ConsumerStoppingEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/** Unit tests for {@link CommittedOffsetsReporter}. */
class CommittedOffsetsReporterTests {

    private static final TopicPartition ORDERS = new TopicPartition("orders", 3);
    private static final TopicPartition NEVER_READ = new TopicPartition("orders", 4);
    private static final TopicPartition SHELF = new TopicPartition("shelf", 0);
    private static final TopicPartition LETTERS = new TopicPartition("orders-dlt", 0);

    private final HotCabinet cabinet = mock();
    private final MockConsumer<Object, Object> consumer = new MockConsumer<>("earliest");
    private Instant now = Instant.EPOCH;
    private final CommittedOffsetsReporter settled = new CommittedOffsetsReporter(cabinet, () -> now);

    @BeforeEach
    void commit() {
        consumer.subscribe(List.of("orders", "shelf", "orders-dlt"));
        consumer.rebalance(List.of(ORDERS, NEVER_READ, SHELF, LETTERS));
        consumer.updateBeginningOffsets(Map.of(NEVER_READ, 0L, SHELF, 0L));
        commit(12);
    }

    private void commit(long next) {
        consumer.seek(ORDERS, next);
        consumer.commitSync(Map.of(ORDERS, new OffsetAndMetadata(next)));
    }

    @Test
    void tellsWhatIsCommittedWhenTheListenerComesToRest() {
        settled.on(idle());

        verify(cabinet).settled("orders", Map.of(3, 12L));
        verifyNoMoreInteractions(cabinet);
    }

    @Test
    void tellsNothingTwiceWhileItRests() {
        settled.on(idle());
        settled.on(idle());
        commit(13);
        settled.on(idle());

        verify(cabinet).settled("orders", Map.of(3, 12L));
        verify(cabinet).settled("orders", Map.of(3, 13L));
        verifyNoMoreInteractions(cabinet);
    }

    @Test
    void tellsItOnceMoreWhenItStops() {
        settled.on(idle());

        settled.on(new ConsumerStoppingEvent(this, this, consumer, List.of(ORDERS, NEVER_READ)));

        verify(cabinet, times(2)).settled("orders", Map.of(3, 12L));
    }

    @Test
    void tellsOnceASecondWhatIsBeforeABatchWhileRecordsComeWithoutARest() {
        batch(ORDERS, 12);
        batch(ORDERS, 14);
        now = now.plusMillis(999);
        batch(ORDERS, 17);
        now = now.plusMillis(1);
        batch(ORDERS, 18);
        batch(LETTERS, 3);

        verify(cabinet).settled("orders", Map.of(3, 12L));
        verify(cabinet).settled("orders", Map.of(3, 18L));
        verifyNoMoreInteractions(cabinet);
    }

    @Test
    void servesABatchWhenRedisIsAwayAndTellsItWithTheNext() {
        doThrow(new CabinetUnavailableException("Redis is away", new IllegalStateException()))
                .doNothing()
                .when(cabinet)
                .settled(any(), any());

        assertThatCode(() -> batch(ORDERS, 12)).doesNotThrowAnyException();
        batch(ORDERS, 13);

        verify(cabinet).settled("orders", Map.of(3, 13L));
    }

    @Test
    void tellsWhenItStopsWhatItHasReadOfAPartitionThatTheGroupHasTakenAway() {
        batch(ORDERS, 12);
        consumer.rebalance(List.of(NEVER_READ));
        var group = spy(consumer); // the mock knows nothing of partitions that others read
        doReturn(Map.of(ORDERS, new OffsetAndMetadata(20)))
                .when(group)
                .committed(eq(Set.of(ORDERS, NEVER_READ)), any());

        settled.on(new ConsumerStoppingEvent(this, this, group, List.of(NEVER_READ)));

        verify(cabinet).settled("orders", Map.of(3, 20L));
    }

    @Test
    void tellsItThoughTheConsumerIsWokenToStop() {
        var woken = spy(consumer);
        doThrow(new WakeupException()).doCallRealMethod().when(woken).committed(any(), any());

        settled.on(new ConsumerStoppingEvent(this, this, woken, List.of(ORDERS)));

        verify(cabinet).settled("orders", Map.of(3, 12L));
    }

    @Test
    void tellsItTheNextTimeWhenRedisIsAway() {
        doThrow(new CabinetUnavailableException("Redis is away", new IllegalStateException()))
                .doNothing()
                .when(cabinet)
                .settled(any(), any());

        assertThatCode(() -> settled.on(idle())).doesNotThrowAnyException();
        settled.on(idle());

        verify(cabinet, times(2)).settled("orders", Map.of(3, 12L));
    }

    @Test
    void tellsHowFarTheShelfIsCommittedWhichMayBeBehindItsLastRecord() {
        consumer.seek(SHELF, 5);
        consumer.commitSync(Map.of(SHELF, new OffsetAndMetadata(5)));

        settled.on(idle("cook-shelf", SHELF));

        verify(cabinet).settled("shelf", Map.of(0, 5L));
    }

    @Test
    void saysNothingOfDeadLetters() {
        settled.on(idle("letters", LETTERS));

        verifyNoInteractions(cabinet);
    }

    private void batch(TopicPartition partition, long first) {
        var records = Stream.of(first, first + 1)
                .map(offset -> new ConsumerRecord<Object, Object>(
                        partition.topic(), partition.partition(), offset, new byte[0], new byte[0]))
                .toList();
        settled.intercept(new ConsumerRecords<>(Map.of(partition, records), Map.of()), consumer);
    }

    private ListenerContainerIdleEvent idle() {
        return idle("orders", ORDERS, NEVER_READ);
    }

    private ListenerContainerIdleEvent idle(String listener, TopicPartition... partitions) {
        return new ListenerContainerIdleEvent(this, this, 1_000, listener, List.of(partitions), consumer, false);
    }
}
