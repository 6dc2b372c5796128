package fishandchips.cabinetrecovery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
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
    private final CommittedOffsetsReporter settled = new CommittedOffsetsReporter(cabinet);

    @BeforeEach
    void commit() {
        consumer.assign(List.of(ORDERS, NEVER_READ, SHELF, LETTERS));
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

    private ListenerContainerIdleEvent idle() {
        return idle("orders", ORDERS, NEVER_READ);
    }

    private ListenerContainerIdleEvent idle(String listener, TopicPartition... partitions) {
        return new ListenerContainerIdleEvent(this, this, 1_000, listener, List.of(partitions), consumer, false);
    }
}
