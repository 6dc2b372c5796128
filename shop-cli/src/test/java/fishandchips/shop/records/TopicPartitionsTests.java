package fishandchips.shop.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link TopicPartitions}. */
class TopicPartitionsTests {

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @BeforeEach
    void haveTopics() {
        topic("ready", 3);
        topic("orders", 1);
        topic("__consumer_offsets", 1);
    }

    private void topic(String name, int partitions) {
        consumer.updatePartitions(
                name,
                IntStream.range(0, partitions)
                        .mapToObj(number -> new PartitionInfo(name, number, Node.noNode(), new Node[0], new Node[0]))
                        .toList());
    }

    @Test
    void findsAllPartitionsOrOne() {
        assertThat(TopicPartitions.find(consumer, "ready", null)).hasSize(3);
        assertThat(TopicPartitions.find(consumer, "ready", 2)).isEqualTo(List.of(new TopicPartition("ready", 2)));
    }

    @Test
    void namesTheTopics() {
        assertThatThrownBy(() -> TopicPartitions.find(consumer, "oven\u0007", null))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("There is no topic oven\\x07; the topics are orders, ready.");
    }

    @Test
    void namesThePartitions() {
        assertThatThrownBy(() -> TopicPartitions.find(consumer, "ready", 3))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("ready has no partition 3, only 0, 1, 2.");
    }
}
