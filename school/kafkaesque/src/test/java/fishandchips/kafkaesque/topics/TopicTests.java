package fishandchips.kafkaesque.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Limits;
import fishandchips.kafkaesque.log.Refusal;
import fishandchips.kafkaesque.topics.Topic.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a topic chooses partitions, and what it refuses. */
class TopicTests {

    @TempDir
    private Path folder;

    @Test
    void aKeyComesToThePartitionThatTheRealClientChooses() throws IOException {
        var random = new Random(26);
        for (var partitions : List.of(1, 2, 3, 6, 7, 50)) {
            try (var topics = new Topics(folder.resolve("of-" + partitions), Limits.USUAL, partitions)) {
                var topic = topics.use("orders");
                for (var i = 0; i < 2_000; i++) {
                    var key = random.ints(1 + random.nextInt(20), ' ', 0x2fff)
                            .mapToObj(Character::toString)
                            .reduce("", String::concat);

                    assertThat(topic.partitionOf(key))
                            .isEqualTo(BuiltInPartitioner.partitionForKey(
                                    key.getBytes(StandardCharsets.UTF_8), partitions));
                }
            }
        }
    }

    @Test
    void eventsWithoutAKeyStayTogetherAndTheNextOnesGoToTheNextPartition() throws IOException {
        try (var topics = new Topics(folder, Limits.USUAL, 2)) {
            var topic = topics.use("orders");
            var two = List.of(Event.of("", "a"), Event.of("", "b"));

            assertThat(topic.append(two)).containsExactly(new Receipt(0, 0), new Receipt(0, 1));
            assertThat(topic.append(two)).containsExactly(new Receipt(1, 0), new Receipt(1, 1));
            assertThat(topic.append(two)).containsExactly(new Receipt(0, 2), new Receipt(0, 3));
        }
    }

    @Test
    void aBatchOfSeveralKeysKeepsTheOrderOfEachKey() throws IOException {
        try (var topics = new Topics(folder, Limits.USUAL, 3)) {
            var topic = topics.use("orders");
            var batch = IntStream.range(0, 100)
                    .mapToObj(i -> Event.of("key" + i % 7, Integer.toString(i)))
                    .toList();

            var receipts = topic.append(batch);

            for (var i = 0; i < batch.size(); i++) {
                var event = topic.partition(receipts.get(i).partition())
                        .get(receipts.get(i).offset());
                assertThat(event.value()).isEqualTo(Integer.toString(i));
            }
            assertThat(receipts.subList(7, 100))
                    .allSatisfy(receipt -> assertThat(receipt.partition())
                            .isEqualTo(
                                    receipts.get(receipts.indexOf(receipt) % 7).partition()));
        }
    }

    @Test
    void aTopicKeepsItsPartitions() throws IOException {
        try (var topics = new Topics(folder, Limits.USUAL, 2)) {
            topics.use("orders");

            assertThat(topics.create("orders", 2)).isSameAs(topics.get("orders"));
            assertThatThrownBy(() -> topics.create("orders", 3))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Topic orders has 2 partitions.");
        }
    }

    @Test
    void aNameCannotLeadOutOfTheFolder() throws IOException {
        try (var topics = new Topics(folder, Limits.USUAL, 1)) {
            assertThatThrownBy(() -> topics.use("../secrets")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void thereIsABoundForAllPartitionsTogether() throws IOException {
        try (var topics = new Topics(folder, Limits.USUAL, 30)) {
            topics.use("one");

            assertThatThrownBy(() -> topics.use("two")).isInstanceOf(Refusal.class);
        }
    }
}
