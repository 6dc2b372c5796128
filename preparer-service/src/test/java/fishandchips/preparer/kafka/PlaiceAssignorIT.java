package fishandchips.preparer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.contract.Partitioning;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.preparer.PreparerSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** A group with {@link PlaiceAssignor} on a real broker, which refuses what the cooperative protocol does not allow. */
class PlaiceAssignorIT {

    private final String group = "plaice-" + UUID.randomUUID();
    private final List<Consumer<byte[], byte[]>> members = new ArrayList<>();

    /** A consumer as a preparer's, which is told this mode. */
    private Consumer<byte[], byte[]> join(String name, Partitioning mode) {
        var settings = new HashMap<String, Object>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                SharedBackends.kafka().bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                100,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName()));
        var factory =
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        new PartitioningConfiguration()
                .plaiceApart(new PreparerSettings(null, null, mode, false))
                .customize(factory);
        var member = factory.createConsumer(group, name, "");
        member.subscribe(List.of(Topics.ORDERS.name()));
        members.add(member);
        return member;
    }

    /** Members of a group get and give back partitions only while they poll. */
    private void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            members.forEach(member -> member.poll(Duration.ofMillis(50)));
            assertion.run();
        });
    }

    private static List<Integer> partitions(Consumer<?, ?> member) {
        return member.assignment().stream()
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    @AfterEach
    void leave() {
        members.forEach(Consumer::close);
    }

    @Test
    void givesOneMemberTheLastPartitionAndSharesTheRestWhileMembersJoinAndLeave() {
        SharedBackends.log(); // with its topics
        var last = Topic.PARTITIONS - 1;
        var second = join("preparer-2", Partitioning.PLAICE);
        soon(() -> assertThat(partitions(second)).hasSize(Topic.PARTITIONS));

        var first = join("preparer-1", Partitioning.PLAICE);
        soon(() -> {
            assertThat(partitions(first)).containsExactly(last);
            assertThat(partitions(second)).containsExactly(0, 1, 2, 3, 4);
        });

        members.remove(first);
        first.close();
        soon(() -> assertThat(partitions(second)).hasSize(Topic.PARTITIONS));
    }

    @Test
    void worksBesideMembersThatDoNotKnowIt() {
        SharedBackends.log(); // with its topics
        var first = join("preparer-1", Partitioning.PLAICE);
        soon(() -> assertThat(partitions(first)).hasSize(Topic.PARTITIONS));

        var second = join("preparer-2", Partitioning.ORDER);

        soon(() -> {
            assertThat(partitions(first)).hasSize(Topic.PARTITIONS / 2);
            assertThat(Stream.of(first, second).flatMap(member -> partitions(member).stream()))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        });
    }
}
