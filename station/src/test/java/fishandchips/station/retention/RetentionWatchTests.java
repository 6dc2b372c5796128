package fishandchips.station.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.station.readiness.GroupOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A partition with ten records, all written at one moment. */
class RetentionWatchTests {

    private static final TopicPartition ORDERS = new TopicPartition("orders", 0);
    private static final Instant WRITTEN = Instant.parse("2026-05-01T18:00:00Z");

    private final GroupOffsets groups = mock(GroupOffsets.class);
    private final MessageListenerContainer listener = mock(MessageListenerContainer.class);
    private final ListenerContainerRegistry listeners = mock(ListenerContainerRegistry.class);
    private Instant now = WRITTEN;
    private final RetentionWatch watch = new RetentionWatch(groups, listeners, () -> now);

    @BeforeEach
    void answer() throws Exception {
        when(listener.getGroupId()).thenReturn("preparer");
        when(listener.getAssignedPartitions()).thenReturn(List.of(ORDERS));
        when(listeners.getListenerContainers()).thenReturn(Set.of(listener));
        when(groups.ends(List.of(ORDERS))).thenReturn(Map.of(ORDERS, 10L));
        when(groups.firstSince(any(), eq(List.of(ORDERS)))).thenAnswer(call -> firstSince(call.getArgument(0)));
    }

    private static Map<TopicPartition, Long> firstSince(Instant moment) {
        return WRITTEN.isBefore(moment) ? Map.of() : Map.of(ORDERS, 0L);
    }

    private void hasRead(long records) throws Exception {
        when(groups.committed("preparer")).thenReturn(Map.of(ORDERS, records));
    }

    private double usedAfter(Duration age) throws Exception {
        now = WRITTEN.plus(age);
        watch.look();
        return watch.used();
    }

    @Test
    void tellsHowMuchOfTheRetentionTheOldestUnreadRecordHasUsed() throws Exception {
        hasRead(9);

        assertThat(usedAfter(Duration.ofHours(41))).isZero();
        assertThat(watch.remark()).isEmpty();
        assertThat(usedAfter(Duration.ofHours(43))).isEqualTo(0.25);
        assertThat(usedAfter(Duration.ofHours(85))).isEqualTo(0.5);
        assertThat(usedAfter(Duration.ofHours(160))).isEqualTo(0.75);
        assertThat(watch.remark())
                .contains(
                        "Records that this station has not read are older than 126 h; Kafka deletes them after 168 h");
        assertThat(watch.problem()).isEmpty();
    }

    @Test
    void keepsItsLastMeasurementWhileKafkaDoesNotAnswer() throws Exception {
        hasRead(9);
        usedAfter(Duration.ofHours(43));
        when(groups.committed("preparer")).thenThrow(new TimeoutException());

        assertThat(usedAfter(Duration.ofHours(85))).isEqualTo(0.25);
    }

    @Test
    void isContentWithOldRecordsThatWereRead() throws Exception {
        hasRead(10);

        assertThat(usedAfter(Duration.ofHours(160))).isZero();
    }
}
