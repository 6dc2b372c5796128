package fishandchips.audit.log;

import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads some partitions, and goes on later where it stopped. Used by one thread at a time. */
final class PartitionsReader implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TrailReader trailReader;

    PartitionsReader(Map<String, Object> settings, TrailReader trailReader) {
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.trailReader = trailReader;
    }

    /** Says which; partitions that it has had before are read on. */
    void assign(Collection<TopicPartition> partitions) {
        if (!consumer.assignment().equals(Set.copyOf(partitions))) {
            consumer.assign(partitions);
        }
    }

    /**
     * Reads until each partition is read so far.
     *
     * @param patience how long to wait when none of those that are left moves any more
     * @return those that were left, and how far they were read
     */
    Map<TopicPartition, Long> readUpTo(Map<TopicPartition, Long> ends, Duration patience) {
        var left = left(ends);
        var sinceProgress = new Stopwatch();
        while (!left.isEmpty() && !sinceProgress.isPast(patience)) {
            consumer.poll(A_MOMENT).forEach(trailReader::take);
            var now = left(ends);
            if (!now.equals(left)) {
                sinceProgress = new Stopwatch();
            }
            left = now;
        }
        return left;
    }

    private Map<TopicPartition, Long> left(Map<TopicPartition, Long> ends) {
        var left = new HashMap<TopicPartition, Long>();
        for (var partition : consumer.assignment()) {
            var position = consumer.position(partition);
            if (position < ends.getOrDefault(partition, 0L)) {
                left.put(partition, position);
            }
        }
        return left;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
