package fishandchips.picture.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.LogPartition;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.input.LogPositions.Keeping;
import fishandchips.picture.kafka.TopicsReader.RecordsDeletedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link TopicsReader}: of one that begins at what the preparers have committed, which is offset 5. */
class TopicsReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final LogPartition LANE = new LogPartition("orders", 3);
    private static final TopicPartition ORDERS = new TopicPartition("orders", 3);

    private final MockConsumer<byte[], byte[]> kafka = new WithoutTimes();
    private final TopicsReader reader = new TopicsReader(kafka, new StartPosition.Now(100));

    /** Kafka's own does not implement this. */
    private static final class WithoutTimes extends MockConsumer<byte[], byte[]> {

        WithoutTimes() {
            super("none");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                Map<TopicPartition, Long> times, Duration timeout) {
            return Map.of();
        }
    }

    private void theLogIs(long begin, long end) {
        kafka.updateBeginningOffsets(Map.of(ORDERS, begin));
        kafka.updateEndOffsets(Map.of(ORDERS, end));
    }

    private void opens() {
        var positions = new LogPositions(Map.of(LANE, 40L), Map.of("preparer", Map.of(LANE, 5L)), Keeping.UNKNOWN);
        reader.open(new KafkaSnapshot(NOW, Set.of(LANE), positions));
    }

    private void written(long offset) {
        kafka.addRecord(new ConsumerRecord<>("orders", 3, offset, new byte[] {1}, new byte[] {1}));
    }

    private List<Long> read() {
        return reader.read(Duration.ZERO).records(ORDERS).stream()
                .map(ConsumerRecord::offset)
                .toList();
    }

    @Test
    void readsWhatIsThere() {
        theLogIs(0, 40);
        opens();
        written(5);

        assertThat(read()).containsExactly(5L);
    }

    @Test
    void beginsAtTheFirstRecordThatThereIsWhenPreparersHaveMissedSome() {
        theLogIs(37, 40);
        opens();
        written(38);

        assertThat(read()).containsExactly(38L);
    }

    @Test
    void saysHowManyRecordsKafkaHasDeletedBeforeItReadThem() {
        theLogIs(0, 40);
        opens();
        theLogIs(37, 40);
        written(38);

        assertThatThrownBy(this::read)
                .isInstanceOf(RecordsDeletedException.class)
                .hasMessageEndingWith(": 32 of orders-3");
    }

    @Test
    void readsATopicThatWasMadeAnewFromItsBeginning() {
        theLogIs(0, 2);
        opens();
        kafka.setPollException(new OffsetOutOfRangeException(Map.of(ORDERS, 5L)));
        written(0);

        assertThat(read()).isEmpty();

        assertThat(read()).containsExactly(0L);
    }
}
