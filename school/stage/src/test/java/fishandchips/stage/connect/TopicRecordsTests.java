package fishandchips.stage.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link TopicRecords}. */
class TopicRecordsTests {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final TopicRecords records = new TopicRecords(consumer, "topic");

    private void create() {
        consumer.updatePartitions(
                "topic", List.of(new PartitionInfo("topic", 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void waitsForATopicThatIsNotThereYet() {
        assertThat(records.count()).isZero();
        assertThat(records.last()).isEmpty();

        create();
        records.count();

        assertThat(consumer.assignment()).containsExactly(PARTITION);
    }

    @Test
    void countsRecordsAndNotTheMarkersOfTransactionsBetweenThem() {
        create();
        records.count();

        for (var offset : List.of(0L, 1L, 5L)) {
            consumer.addRecord(new ConsumerRecord<>("topic", 0, offset, new byte[0], new byte[] {offset.byteValue()}));
        }

        assertThat(records.count()).isEqualTo(3);
        assertThat(records.last()).contains(new byte[] {5});
        assertThat(records.count()).isEqualTo(3);
    }
}
