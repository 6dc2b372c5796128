package fishandchips.station.readiness;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What Kafka knows of the station's own groups. A station may ask: who may read in a group may also describe it. */
class Groups {

    private static final int PATIENCE_MILLIS = 1_000;

    private final Admin kafka;

    Groups(Admin kafka) {
        this.kafka = kafka;
    }

    /** How many members a group has, of all stations together. */
    int members(String group) throws ExecutionException, TimeoutException, InterruptedException {
        var options = new DescribeConsumerGroupsOptions().timeoutMs(PATIENCE_MILLIS);
        var description = kafka.describeConsumerGroups(List.of(group), options).all();
        return answer(description).values().iterator().next().members().size();
    }

    /** How many partitions topics have together. */
    int partitions(Collection<String> topics) throws ExecutionException, TimeoutException, InterruptedException {
        var options = new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS);
        return answer(kafka.describeTopics(topics, options).allTopicNames()).values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .sum();
    }

    /** How far a group has committed partitions; without those that it has not committed yet. */
    Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MILLIS);
        var offsets = new HashMap<TopicPartition, Long>();
        answer(kafka.listConsumerGroupOffsets(group, options).partitionsToOffsetAndMetadata())
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    /** Where partitions end, with records of transactions that are still open. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        var latest = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS);
        return answer(kafka.listOffsets(latest, options).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> question)
            throws ExecutionException, TimeoutException, InterruptedException {
        return question.get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
