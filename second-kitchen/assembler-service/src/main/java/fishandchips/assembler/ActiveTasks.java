package fishandchips.assembler;

import fishandchips.contract.Topics;
import fishandchips.station.telemetry.HeldPartitions;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The partitions of {@code kitchen-parts} that this assembler reads. Of the others it may keep a copy of the state. */
record ActiveTasks(StreamsBuilderFactoryBean streams) implements HeldPartitions {

    @Override
    public Collection<TopicPartition> now() {
        var running = streams.getKafkaStreams();
        return running == null || !running.state().isRunningOrRebalancing()
                ? List.of()
                : running.metadataForLocalThreads().stream()
                        .flatMap(thread -> thread.activeTasks().stream())
                        .flatMap(task -> task.topicPartitions().stream())
                        .filter(partition -> partition.topic().equals(Topics.KITCHEN_PARTS.name()))
                        .toList();
    }
}
