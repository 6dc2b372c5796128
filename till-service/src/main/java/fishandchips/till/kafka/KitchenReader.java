package fishandchips.till.kafka;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.kitchen.Backlog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Asks Kafka how much waits for preparers and cooks, and tells the breaker of each answer. Changes nothing there. Used by one
 * thread.
 */
@Component
class KitchenReader {

    /** Questions that nobody waits for any more would keep the till from closing. */
    private static final int PATIENCE_MILLIS = 2_000;

    /** The kitchen's groups, each with the topic that it reads. */
    private static final Map<String, Topic<?>> READERS =
            Map.of("preparer", Topics.ORDERS, "cook", Topics.COOK_REQUESTS);

    private static final Map<String, ListConsumerGroupOffsetsSpec> EVERYTHING = READERS.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));

    private static final DescribeTopicsOptions TOPIC_OPTIONS = new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS);
    private static final ListOffsetsOptions OFFSET_OPTIONS = new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS);
    private static final ListConsumerGroupOffsetsOptions GROUP_OPTIONS =
            new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MILLIS);

    private final Admin kafka;
    private final Breaker breaker;
    private List<TopicPartition> partitions = List.of();

    KitchenReader(Admin kafka, Breaker breaker) {
        this.kafka = kafka;
        this.breaker = breaker;
    }

    /** What waits for each group, by its name. Throws when Kafka does not answer in time, or must not tell. */
    Map<String, Backlog> read() throws ExecutionException, InterruptedException, TimeoutException {
        if (partitions.isEmpty()) {
            partitions = partitions();
        }
        var begins = offsets(OffsetSpec.earliest());
        var ends = offsets(OffsetSpec.latest());
        var committed =
                answer(kafka.listConsumerGroupOffsets(EVERYTHING, GROUP_OPTIONS).all());
        var backlogs = new HashMap<String, Backlog>();
        READERS.forEach((group, topic) ->
                backlogs.put(group, backlog(topic.name(), begins, committed.getOrDefault(group, Map.of()), ends)));
        return backlogs;
    }

    /** They never change. */
    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        var names = READERS.values().stream().map(Topic::name).toList();
        return answer(kafka.describeTopics(names, TOPIC_OPTIONS).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var question = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
        return answer(kafka.listOffsets(question, OFFSET_OPTIONS).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static Backlog backlog(
            String topic,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> ends) {
        var done = 0L;
        var waiting = 0L;
        for (var end : ends.entrySet()) {
            if (end.getKey().topic().equals(topic)) {
                var begin = begins.getOrDefault(end.getKey(), 0L);
                var offset = committed.get(end.getKey());
                var next = offset == null ? begin : Math.max(begin, offset.offset());
                done += next;
                waiting += Math.max(0, end.getValue() - next);
            }
        }
        return new Backlog(done, waiting);
    }

    private <T> T answer(KafkaFuture<T> question) throws ExecutionException, InterruptedException, TimeoutException {
        var answer = question.get(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        breaker.heard();
        return answer;
    }
}
