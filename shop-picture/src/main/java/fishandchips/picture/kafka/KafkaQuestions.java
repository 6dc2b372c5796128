package fishandchips.picture.kafka;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.picture.PictureTopics;
import fishandchips.picture.input.LogPositions.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks Kafka for partitions and offsets. Each method throws an {@link ExecutionException} when Kafka refuses to answer or does not
 * answer in time, and a {@link TimeoutException} when not even Kafka's client has given up in time.
 */
public final class KafkaQuestions {

    private final Admin kafka;
    private final int patienceMillis;

    /** Asks through this client. */
    public KafkaQuestions(Admin kafka, Duration patience) {
        this.kafka = kafka;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /** The partitions of those topics of the picture that exist; the shop may not have created all of them yet. */
    public Set<LogPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        var there = answer(kafka.listTopics(new ListTopicsOptions().timeoutMs(patienceMillis))
                .names());
        var ours = PictureTopics.NAMES.stream().filter(there::contains).toList();
        var topics = answer(kafka.describeTopics(ours, new DescribeTopicsOptions().timeoutMs(patienceMillis))
                .allTopicNames());
        var found = new HashSet<LogPartition>();
        for (var topic : topics.values()) {
            topic.partitions().forEach(each -> found.add(new LogPartition(topic.name(), each.partition())));
        }
        return Set.copyOf(found);
    }

    /** An offset of each partition. */
    public Map<LogPartition, Long> offsets(
            Collection<LogPartition> partitions, OffsetSpec which, IsolationLevel isolation)
            throws ExecutionException, InterruptedException, TimeoutException {
        var wanted = partitions.stream().collect(Collectors.toMap(KafkaRecords::of, _ -> which));
        var options = new ListOffsetsOptions(isolation).timeoutMs(patienceMillis);
        return answer(kafka.listOffsets(wanted, options).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> KafkaRecords.of(entry.getKey()),
                        entry -> entry.getValue().offset()));
    }

    /** Where partitions end, with records of transactions that are still open. */
    public Map<LogPartition, Long> ends(Collection<LogPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Where partitions begin, and which records are younger than a quarter of the time for which Kafka keeps them. */
    public Keeping keeping(Map<LogPartition, Long> ends, Instant now)
            throws ExecutionException, InterruptedException, TimeoutException {
        var quarter =
                OffsetSpec.forTimestamp(now.minus(Topic.RETENTION.dividedBy(4)).toEpochMilli());
        var young = new HashMap<>(offsets(ends.keySet(), quarter, IsolationLevel.READ_UNCOMMITTED));
        young.replaceAll(
                (partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset); // none is younger
        return new Keeping(offsets(ends.keySet(), OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED), young);
    }

    /** The groups of a shop that has these partitions: those of the second kitchen read a topic that only such a shop has. */
    public static List<String> groups(Collection<LogPartition> partitions) {
        var second = partitions.stream().anyMatch(each -> each.topic().equals(Topics.KITCHEN_PARTS.name()));
        return Stream.concat(
                        ConsumerGroup.ALL.stream(),
                        second ? ConsumerGroup.SECOND_KITCHEN.stream() : Stream.<ConsumerGroup>empty())
                .map(ConsumerGroup::name)
                .toList();
    }

    /** What each of the {@link #groups} has committed, without partitions that it has not committed yet. */
    public Map<String, Map<LogPartition, Long>> committed(Collection<LogPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(patienceMillis);
        var questions = groups(partitions).stream()
                .collect(Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));
        var committed = new HashMap<String, Map<LogPartition, Long>>();
        answer(kafka.listConsumerGroupOffsets(questions, options).all())
                .forEach((group, offsets) -> committed.put(group, offsets(offsets)));
        return committed;
    }

    private static Map<LogPartition, Long> offsets(Map<TopicPartition, OffsetAndMetadata> committed) {
        var offsets = new HashMap<LogPartition, Long>();
        committed.forEach((partition, offset) -> {
            if (offset != null) { // Kafka's way to say that the group has never been there
                offsets.put(KafkaRecords.of(partition), offset.offset());
            }
        });
        return offsets;
    }

    /** How long Kafka has to answer. */
    public int patienceMillis() {
        return patienceMillis;
    }

    /** The answer, as soon as it is there. */
    public <T> T answer(KafkaFuture<T> question) throws ExecutionException, InterruptedException, TimeoutException {
        return question.get(2L * patienceMillis, TimeUnit.MILLISECONDS);
    }
}
