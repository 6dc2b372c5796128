package fishandchips.station.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link RebalanceReporter}. */
class RebalanceReporterTests {

    private static final List<TopicPartition> TWO =
            List.of(new TopicPartition("orders", 4), new TopicPartition("orders", 1));

    private final List<FloorEvent> said = new ArrayList<>();
    private final TelemetrySender floor = mock();
    private final Consumer<?, ?> consumer = mock();
    private final ConsumerGroupMetadata group = mock();
    private final RebalanceReporter rebalances = new RebalanceReporter(floor);

    @BeforeEach
    void listen() {
        when(consumer.groupMetadata()).thenReturn(group);
        when(group.groupId()).thenReturn("preparer");
        when(group.generationId()).thenReturn(7);
        doAnswer(call -> said.add(call.<BiFunction<String, Instant, FloorEvent>>getArgument(0)
                        .apply("preparer-1", Instant.EPOCH)))
                .when(floor)
                .say(any());
    }

    @Test
    void saysWhatComesAndWhatGoes() {
        rebalances.onPartitionsAssigned(consumer, TWO);
        revoke(TWO);

        assertThat(said)
                .containsExactly(
                        new PartitionsAssigned("preparer-1", "preparer", "orders", List.of(1, 4), 7, Instant.EPOCH),
                        new PartitionsRevoked("preparer-1", "preparer", "orders", List.of(1, 4), 7, Instant.EPOCH));
    }

    @Test
    void saysNothingWhenNothingMoves() {
        rebalances.onPartitionsAssigned(consumer, List.of());
        revoke(List.of());

        assertThat(said).isEmpty();
    }

    @Test
    void speaksOfEachTopicByItself() {
        rebalances.onPartitionsAssigned(
                consumer, List.of(new TopicPartition("orders", 1), new TopicPartition("shelf", 1)));

        assertThat(said)
                .extracting(event -> ((PartitionsAssigned) event).topic())
                .containsExactlyInAnyOrder("orders", "shelf");
    }

    @Test
    void doesNotCallRevokedWhatWasLost() {
        rebalances.onPartitionsLost(consumer, TWO);
        revoke(TWO); // as Spring does

        assertThat(said).singleElement().isInstanceOf(PartitionsLost.class);

        rebalances.onPartitionsAssigned(consumer, TWO);
        revoke(TWO);

        assertThat(said).last().isInstanceOf(PartitionsRevoked.class);
    }

    private void revoke(List<TopicPartition> partitions) {
        rebalances.onPartitionsRevokedBeforeCommit(consumer, partitions);
        rebalances.onPartitionsRevokedAfterCommit(consumer, partitions);
    }
}
