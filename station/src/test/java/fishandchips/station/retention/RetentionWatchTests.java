package fishandchips.station.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.contract.Topic;
import fishandchips.station.StationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.OffsetSpec.TimestampSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A partition with ten records, all written at one moment. */
class RetentionWatchTests {

    private static final TopicPartition ORDERS = new TopicPartition("orders", 0);
    private static final Instant WRITTEN = Instant.parse("2026-05-01T18:00:00Z");

    private final Admin kafka = mock(Admin.class);
    private final MessageListenerContainer listener = mock(MessageListenerContainer.class);
    private final ListenerContainerRegistry listeners = mock(ListenerContainerRegistry.class);
    private Instant now = WRITTEN;
    private int asked;
    private final RetentionWatch watch = new RetentionWatch(
            kafka, listeners, () -> now, new StationSettings(1, null, Duration.ofMillis(1), Duration.ofMillis(2)));

    @BeforeEach
    void answer() {
        when(listener.getGroupId()).thenReturn("preparer");
        when(listener.getAssignedPartitions()).thenReturn(List.of(ORDERS));
        when(listeners.getListenerContainers()).thenReturn(Set.of(listener));
        when(kafka.listOffsets(any())).thenAnswer(call -> offsets(call.getArgument(0)));
    }

    private ListOffsetsResult offsets(Map<TopicPartition, OffsetSpec> wanted) {
        var offset = wanted.get(ORDERS) instanceof TimestampSpec ? firstThatIsYounger() : 10L;
        return new ListOffsetsResult(
                Map.of(ORDERS, KafkaFuture.completedFuture(new ListOffsetsResultInfo(offset, 0, Optional.empty()))));
    }

    /** Which moment was asked for is not to be seen; it is a quarter of the retention, then a half, and so on. */
    private long firstThatIsYounger() {
        asked++;
        var moment = now.minus(Topic.RETENTION.multipliedBy(asked).dividedBy(4));
        return WRITTEN.isBefore(moment) ? -1 : 0;
    }

    private void hasRead(long records) {
        var answer = mock(ListConsumerGroupOffsetsResult.class);
        when(answer.partitionsToOffsetAndMetadata())
                .thenReturn(KafkaFuture.completedFuture(Map.of(ORDERS, new OffsetAndMetadata(records))));
        when(kafka.listConsumerGroupOffsets("preparer")).thenReturn(answer);
    }

    private double usedAfter(Duration age) throws Exception {
        now = WRITTEN.plus(age);
        asked = 0;
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
    void isContentWithOldRecordsThatWereRead() throws Exception {
        hasRead(10);

        assertThat(usedAfter(Duration.ofHours(160))).isZero();
    }
}
