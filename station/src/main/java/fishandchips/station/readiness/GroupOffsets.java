package fishandchips.station.readiness;

import java.time.Duration;
import java.time.Instant;
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

/**
 * Asks Kafka for the members and committed offsets of groups, and for the ends of topics. A station may ask about its own groups:
 * a principal that may read in a group may also describe it.
 *
 * <p>Each method throws an {@link ExecutionException} when Kafka refuses to answer or does not answer in time, and a {@link
 * TimeoutException} when not even Kafka's client has given up in time.
 */
public class GroupOffsets {

    private final Admin kafka;
    private final int patienceMillis;

    /**
     * Asks by this client.
     *
     * @param patience how long to wait for one answer
     */
    public GroupOffsets(Admin kafka, Duration patience) {
        this.kafka = kafka;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /** How many members a group has, of all stations together. */
    int members(String group) throws ExecutionException, TimeoutException, InterruptedException {
        var options = new DescribeConsumerGroupsOptions().timeoutMs(patienceMillis);
        var description = kafka.describeConsumerGroups(List.of(group), options).all();
        return answer(description).values().iterator().next().members().size();
    }

    /** All partitions of topics. */
    public List<TopicPartition> partitions(Collection<String> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        var options = new DescribeTopicsOptions().timeoutMs(patienceMillis);
        return answer(kafka.describeTopics(topics, options).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .toList();
    }

    /** How far a group has committed partitions; without those that it has not committed yet. */
    public Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(patienceMillis);
        var offsets = new HashMap<TopicPartition, Long>();
        answer(kafka.listConsumerGroupOffsets(group, options).partitionsToOffsetAndMetadata())
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    /** Where partitions begin: older records were deleted. */
    public Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** Where partitions end, with records of transactions that are still open. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** The first records that are at least as young as a moment; without partitions that have none. */
    public Map<TopicPartition, Long> firstSince(Instant moment, Collection<TopicPartition> partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        var first = offsets(partitions, OffsetSpec.forTimestamp(moment.toEpochMilli()));
        first.values().removeIf(offset -> offset < 0);
        return first;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        var wanted = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
        var options = new ListOffsetsOptions().timeoutMs(patienceMillis);
        var offsets = new HashMap<TopicPartition, Long>();
        answer(kafka.listOffsets(wanted, options).all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private <T> T answer(KafkaFuture<T> question) throws ExecutionException, TimeoutException, InterruptedException {
        return question.get(2L * patienceMillis, TimeUnit.MILLISECONDS);
    }
}
