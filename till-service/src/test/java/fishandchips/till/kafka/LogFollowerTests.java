package fishandchips.till.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.contract.Partitioning;
import fishandchips.till.TillSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

/** Unit tests for {@link LogFollower}, with consumers that follow no real log. */
class LogFollowerTests {

    private final ConsumerFactory<byte[], byte[]> consumers = mock();
    private final PlacedOrdersPublisher publisher = mock();
    private final LogFollower follower = new LogFollower(
            consumers,
            publisher,
            mock(),
            new TillSettings("till-1", 1, Duration.ofSeconds(1), Duration.ofSeconds(1), 10, Partitioning.ORDER, false));

    @BeforeEach
    void kafkaIsThere() {
        when(publisher.knowsItsTopic()).thenReturn(true);
    }

    @AfterEach
    void stop() {
        follower.stop();
    }

    @Test
    void followsTheLogAgainAfterAnError() {
        when(consumers.createConsumer())
                .thenThrow(new NoClassDefFoundError("fishandchips/Missing"))
                .thenAnswer(_ -> anEmptyLog());

        follower.start();

        await().untilAsserted(() -> assertThat(follower.isUpToDate()).isTrue());
    }

    private static MockConsumer<byte[], byte[]> anEmptyLog() {
        var log = new MockConsumer<byte[], byte[]>("earliest");
        OrderEventsListener.topics(false)
                .forEach(topic -> log.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null))));
        var partitions = OrderEventsListener.topics(false).stream().map(topic -> new TopicPartition(topic, 0));
        var none = partitions.collect(Collectors.toMap(each -> each, _ -> 0L));
        log.updateBeginningOffsets(none);
        log.updateEndOffsets(none);
        return log;
    }
}
