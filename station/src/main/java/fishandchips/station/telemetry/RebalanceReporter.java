package fishandchips.station.telemetry;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Reports which partitions a listener gains and loses. Called on the threads of the listener. */
class RebalanceReporter implements ConsumerAwareRebalanceListener {

    private final TelemetrySender telemetry;
    private final ThreadLocal<Collection<TopicPartition>> lost = ThreadLocal.withInitial(List::of);

    RebalanceReporter(TelemetrySender telemetry) {
        this.telemetry = telemetry;
    }

    /** How an event is made of what has moved. */
    @FunctionalInterface
    private interface Move {
        FloorEvent of(
                String station, String group, String topic, List<Integer> partitions, int generation, Instant when);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        say(PartitionsAssigned::new, consumer, partitions);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (lost.get() != partitions) {
            say(PartitionsRevoked::new, consumer, partitions);
        }
        lost.remove();
    }

    /** What is lost is revoked by Spring right afterwards, too; that is not said again. */
    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        lost.set(partitions);
        say(PartitionsLost::new, consumer, partitions);
    }

    private void say(Move move, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic, Collectors.mapping(TopicPartition::partition, Collectors.toList())))
                .forEach((topic, some) -> telemetry.say((station, now) -> {
                    var group = consumer.groupMetadata();
                    return move.of(station, group.groupId(), topic, some, group.generationId(), now);
                }));
    }
}
