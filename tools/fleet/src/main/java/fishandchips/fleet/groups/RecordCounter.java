package fishandchips.fleet.groups;

import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records between an offset and the end of their partition. The difference of the offsets would be too large, because the marker
 * of each transaction takes an offset. So this class reads the records, unless there are very many. Used by one thread.
 */
public final class RecordCounter implements AutoCloseable {

    /**
     * What a group of readers has not read of its topic.
     *
     * @param records how many there are
     * @param since when the oldest of them was written; null when there is none
     * @param deleted how many were deleted before the group read them, at most: the ends of transactions count, too
     */
    public record Unread(long records, @Nullable Instant since, long deleted) {}

    private static final long VERY_MANY = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Reads with the settings of a Kafka client. */
    public RecordCounter(Map<String, String> kafka) {
        consumer = RecordReader.connect(kafka);
    }

    /** How many records a topic has that a reader has not seen who has read {@code upTo}. */
    public long after(Map<TopicPartition, Long> upTo, String topic) {
        return unread(upTo, topic).records();
    }

    /** What a topic has, or had, that a reader has not seen who has read {@code upTo}. */
    public Unread unread(Map<TopicPartition, Long> upTo, String topic) {
        var partitions = RecordReader.partitions(consumer, List.of(topic));
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var gaps = new HashMap<TopicPartition, Long>();
        var deleted = 0L;
        for (var partition : partitions) {
            var next = upTo.getOrDefault(partition, 0L);
            var begin = begins.getOrDefault(partition, 0L);
            deleted += Math.max(0, begin - next);
            if (ends.getOrDefault(partition, 0L) > Math.max(next, begin)) {
                gaps.put(partition, Math.max(next, begin));
            }
        }
        return read(gaps, ends, deleted);
    }

    private Unread read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, long deleted) {
        var most = from.entrySet().stream()
                .mapToLong(gap -> ends.getOrDefault(gap.getKey(), 0L) - gap.getValue())
                .sum();
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        var count = 0L;
        var oldest = new HashMap<TopicPartition, Long>();
        var watch = new Stopwatch();
        while (!isThrough(ends) && !watch.isPast(LONGEST) && !(most > VERY_MANY && oldest.size() == from.size())) {
            for (var item : consumer.poll(Duration.ofMillis(100))) {
                var partition = new TopicPartition(item.topic(), item.partition());
                if (item.offset() < ends.getOrDefault(partition, 0L)) {
                    count++;
                    oldest.putIfAbsent(partition, item.timestamp());
                }
            }
        }
        var since = oldest.values().stream().min(Long::compare).map(Instant::ofEpochMilli);
        return new Unread(most > VERY_MANY ? most : count, since.orElse(null), deleted);
    }

    private boolean isThrough(Map<TopicPartition, Long> ends) {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
