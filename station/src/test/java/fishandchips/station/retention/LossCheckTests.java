package fishandchips.station.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Where a consumer goes on when Kafka no longer has the records at its position. */
class LossCheckTests {

    private static final TopicPartition ORDERS = new TopicPartition("orders", 3);
    private static final TopicPartition READY = new TopicPartition("ready", 3);

    private final MockConsumer<String, String> kafka = new MockConsumer<>("none");
    private final MessageListenerContainer listener = mock(MessageListenerContainer.class);
    private final ListenerContainerRegistry listeners = mock(ListenerContainerRegistry.class);
    private final LostRecords lost = new LostRecords(listeners);

    LossCheckTests() {
        when(listener.getAssignedPartitions()).thenReturn(List.of(ORDERS));
        when(listeners.getListenerContainers()).thenReturn(Set.of(listener));
    }

    /** A consumer in a group, of a log that begins and ends there. */
    private Consumer<String, String> aMember(long begin, long end, boolean skips) {
        kafka.subscribe(List.of("orders"));
        kafka.rebalance(List.of(ORDERS));
        theLogIs(begin, end);
        return LossCheck.of(kafka, lost, skips);
    }

    private void theLogIs(long begin, long end) {
        kafka.updateBeginningOffsets(Map.of(ORDERS, begin));
        kafka.updateEndOffsets(Map.of(ORDERS, end));
    }

    private void committed(long offset) {
        kafka.commitSync(Map.of(ORDERS, new OffsetAndMetadata(offset)));
    }

    private static List<Long> poll(Consumer<String, String> consumer) {
        return consumer.poll(Duration.ZERO).records(ORDERS).stream()
                .map(ConsumerRecord::offset)
                .toList();
    }

    private void written(long offset) {
        kafka.addRecord(new ConsumerRecord<>("orders", 3, offset, "key", "value"));
    }

    @Test
    void stopsAtRecordsThatWereDeletedBeforeTheyWereRead() {
        var consumer = aMember(32, 40, false);
        kafka.seek(ORDERS, 5);
        written(35);

        assertThat(poll(consumer)).isEmpty();
        assertThat(poll(consumer)).isEmpty();

        assertThat(kafka.paused()).containsExactly(ORDERS);
        assertThat(lost.count()).isEqualTo(27);
        assertThat(lost.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("Kafka has deleted up to 27 records")
                        .contains("27 of orders-3 (offsets 5 to 31)"));
    }

    @Test
    void readsOnBehindThemWhenItIsToldTo() {
        var consumer = aMember(32, 40, true);
        kafka.seek(ORDERS, 5);
        written(35);

        assertThat(poll(consumer)).isEmpty();

        assertThat(poll(consumer)).containsExactly(35L);
        assertThat(lost.problem()).isEmpty();
    }

    @Test
    void stopsWhenKafkaOvertakesAReaderThatIsSlow() {
        var consumer = aMember(0, 40, false);
        committed(2);
        kafka.seek(ORDERS, 2);
        written(2);
        assertThat(poll(consumer)).containsExactly(2L);

        theLogIs(30, 40);
        written(30);

        assertThat(poll(consumer)).isEmpty();
        assertThat(lost.count()).isEqualTo(27);
    }

    @Test
    void beginsAtTheFirstRecordThatThereIsInAGroupThatHasNeverReadAny() {
        var consumer = aMember(32, 40, false);
        written(35);

        assertThat(poll(consumer)).isEmpty();

        assertThat(poll(consumer)).containsExactly(35L);
        assertThat(lost.problem()).isEmpty();
    }

    @Test
    void readsOnInNoGroup() {
        kafka.assign(List.of(ORDERS));
        theLogIs(32, 40);
        kafka.seek(ORDERS, 5);
        written(35);
        var consumer = LossCheck.of(kafka, lost, false);

        assertThat(poll(consumer)).isEmpty();

        assertThat(poll(consumer)).containsExactly(35L);
        assertThat(lost.problem()).isEmpty();
    }

    @Test
    void leavesItToTheMemberThatHasThePartitionByNow() {
        var consumer = aMember(32, 40, false);
        kafka.seek(ORDERS, 5);
        assertThat(poll(consumer)).isEmpty();

        when(listener.getAssignedPartitions()).thenReturn(List.of(READY));

        assertThat(lost.problem()).isEmpty();
        assertThat(lost.count()).isZero();
    }

    @Test
    void goesBackToWhereATruncatedLogIsTheSame() {
        var consumer = aMember(10, 20, false);
        kafka.seek(ORDERS, 25);
        kafka.setPollException(new LogTruncationException(
                "truncated", Map.of(ORDERS, 25L), Map.of(ORDERS, new OffsetAndMetadata(18))));

        assertThat(poll(consumer)).isEmpty();

        assertThat(kafka.position(ORDERS)).isEqualTo(18);
        assertThat(lost.problem()).isEmpty();
    }

    @Test
    void readsALogAgainThatEndsBeforeItsPosition() {
        var consumer = aMember(10, 20, false);
        kafka.seek(ORDERS, 25);
        kafka.setPollException(new OffsetOutOfRangeException(Map.of(ORDERS, 25L)));

        assertThat(poll(consumer)).isEmpty();

        assertThat(kafka.position(ORDERS)).isEqualTo(10);
        assertThat(lost.problem()).isEmpty();
    }

    @Test
    void leavesOtherFailuresToTheContainer() {
        var consumer = aMember(0, 0, false);
        kafka.setPollException(new KafkaException("away"));

        assertThat(catchThrowable(() -> poll(consumer)))
                .isInstanceOf(KafkaException.class)
                .hasMessage("away");
    }
}
