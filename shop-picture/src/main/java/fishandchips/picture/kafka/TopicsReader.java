package fishandchips.picture.kafka;

import fishandchips.contract.LogPartition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads all partitions of the shop's topics, as a member of no group. For one thread.
 *
 * <p>The consumer has {@code auto.offset.reset=none}, so that Kafka's client says when the record at its position is gone.
 */
public class TopicsReader implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Kafka has deleted records before they were read. */
    public static final class RecordsDeletedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String lost;

        public RecordsDeletedException(String lost) {
            super("Kafka has deleted records before they were read: " + lost);
            this.lost = lost;
        }

        /** How many records of which partitions at most, such as {@code 32 of orders-3}. */
        String lost() {
            return lost;
        }
    }

    private final Consumer<byte[], byte[]> consumer;
    private final StartPosition beginning;
    private final Set<LogPartition> assigned = new HashSet<>();
    private final Map<TopicPartition, Long> unread = new HashMap<>();

    /** Has read nothing yet; closes the consumer in the end. */
    public TopicsReader(Consumer<byte[], byte[]> consumer, StartPosition beginning) {
        this.consumer = consumer;
        this.beginning = beginning;
    }

    /** Reads the partitions that have come up, too; those that it knows go on as they were. */
    void open(KafkaSnapshot snapshot) {
        var fresh = new HashSet<>(snapshot.partitions());
        fresh.removeAll(assigned);
        if (fresh.isEmpty()) {
            return;
        }
        var begins = beginning.of(fresh, snapshot, consumer);
        var there = consumer.beginningOffsets(partitions(fresh), PATIENCE);
        assigned.addAll(fresh);
        consumer.assign(partitions(assigned));
        for (var each : fresh) {
            var end = snapshot.positions().end(each);
            var partition = KafkaRecords.of(each);
            var begin = begins.getOrDefault(partition, end);
            consumer.seek(partition, Math.max(begin, there.getOrDefault(partition, 0L)));
            unread.put(partition, end);
        }
    }

    private static List<TopicPartition> partitions(Set<LogPartition> some) {
        return some.stream().map(KafkaRecords::of).toList();
    }

    /**
     * What has come; nothing when nothing has in this time, and also while Kafka is away.
     *
     * @throws RecordsDeletedException when Kafka has deleted what comes next
     */
    public ConsumerRecords<byte[], byte[]> read(Duration time) {
        try {
            return consumer.poll(time);
        } catch (OffsetOutOfRangeException e) {
            var positions = e.offsetOutOfRangePartitions();
            var lost = lost(positions);
            if (!lost.isEmpty()) {
                throw new RecordsDeletedException(lost);
            }
            consumer.seekToBeginning(positions.keySet()); // of a topic that was made anew
            return ConsumerRecords.empty();
        }
    }

    /** Such as {@code 32 of orders-3}, as many as there may have been; empty when nothing was deleted. */
    private String lost(Map<TopicPartition, Long> positions) {
        return consumer.beginningOffsets(positions.keySet(), PATIENCE).entrySet().stream()
                .filter(begin -> begin.getValue() > positions.getOrDefault(begin.getKey(), 0L))
                .map(begin -> begin.getValue() - positions.getOrDefault(begin.getKey(), 0L) + " of " + begin.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Since when a board counts that begins to read now. */
    public Instant since(Instant now) {
        return beginning.since(now);
    }

    /** Whether it reads anything, and has read all that was there when it was opened, as far as that is committed. */
    public boolean isCaughtUp() {
        unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return unread.isEmpty() && !assigned.isEmpty();
    }

    /** Whether it reads anything. */
    public boolean isOpen() {
        return !assigned.isEmpty();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
