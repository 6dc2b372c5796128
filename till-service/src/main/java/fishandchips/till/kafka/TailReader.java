package fishandchips.till.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Reads the last records of topics and everything that is written after them: every partition, without a group. Only {@link #wakeup()} may
 * be called from another thread than the one that reads.
 */
class TailReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> unread = new HashMap<>();

    TailReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Goes back so many records in each topic, evenly over its partitions.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka is away, or has none of these topics
     */
    void open(Iterable<String> topics, int records) {
        var tails = new HashMap<TopicPartition, Long>();
        for (var topic : topics) {
            var partitions = partitionsOf(topic).toList();
            partitions.forEach(each -> tails.put(each, (long) Math.ceilDiv(records, partitions.size())));
        }
        consumer.assign(tails.keySet());
        var begins = consumer.beginningOffsets(tails.keySet(), PATIENCE);
        unread.putAll(consumer.endOffsets(tails.keySet(), PATIENCE));
        tails.forEach((partition, tail) -> consumer.seek(
                partition, Math.max(begins.getOrDefault(partition, 0L), unread.getOrDefault(partition, 0L) - tail)));
    }

    private Stream<TopicPartition> partitionsOf(String topic) {
        var found = consumer.partitionsFor(topic, PATIENCE);
        if (found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("There is no topic %s.".formatted(topic));
        }
        return found.stream().map(each -> new TopicPartition(topic, each.partition()));
    }

    /** What has been written since; nothing when nothing has, and also while Kafka is away. */
    ConsumerRecords<byte[], byte[]> read() {
        return consumer.poll(POLL);
    }

    /** Whether all has been read that was there when the log was opened. */
    boolean isCaughtUp() {
        unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return unread.isEmpty();
    }

    /** Whether Kafka answers; reading does not tell. */
    boolean isThere() {
        try {
            consumer.endOffsets(consumer.assignment(), PATIENCE);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Makes the thread that reads stop with a {@link org.apache.kafka.common.errors.WakeupException}. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(POLL));
    }
}
