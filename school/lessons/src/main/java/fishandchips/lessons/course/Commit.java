package fishandchips.lessons.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.groups.RecordReader;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A commit of a consumer group, as Kafka keeps it on the topic {@code __consumer_offsets}.
 *
 * @param offset where the group reads on
 * @param at when the broker wrote it
 */
public record Commit(String group, TopicPartition partition, long offset, Instant at) {

    private static final String LOG = "__consumer_offsets";
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The key of a commit begins with one of these; the members of groups are kept under others. */
    private static final int LAST_VERSION_OF_A_COMMIT = 1;

    /** All commits since the lesson began, the oldest first. */
    public static List<Commit> since(Classroom room) {
        try (var consumer = RecordReader.connect(room.kafka())) {
            var partitions = RecordReader.partitions(consumer, List.of(LOG));
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            seek(consumer, ends, room.notebook().begun());
            var commits = new ArrayList<Commit>();
            var waited = new Stopwatch();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
                if (waited.isPast(PATIENCE)) {
                    throw new ShopFailedException("Kafka does not hand out the commits of its groups in time.");
                }
                consumer.poll(A_MOMENT).forEach(record -> parse(record).ifPresent(commits::add));
            }
            commits.sort(Comparator.comparing(Commit::at));
            return commits;
        }
    }

    private static void seek(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Instant begun) {
        var times = new HashMap<TopicPartition, Long>();
        ends.keySet().forEach(partition -> times.put(partition, begun.toEpochMilli()));
        consumer.offsetsForTimes(times)
                .forEach((partition, found) -> consumer.seek(
                        partition, found == null ? Objects.requireNonNull(ends.get(partition)) : found.offset()));
    }

    /** Empty for what is no commit, and for the deletion of one. */
    static Optional<Commit> parse(ConsumerRecord<byte[], byte[]> record) {
        var key = ByteBuffer.wrap(record.key());
        if (key.getShort() > LAST_VERSION_OF_A_COMMIT || record.value() == null) {
            return Optional.empty();
        }
        var group = text(key);
        var partition = new TopicPartition(text(key), key.getInt());
        var value = ByteBuffer.wrap(record.value());
        value.getShort(); // in each version of the value, the offset comes next
        return Optional.of(new Commit(group, partition, value.getLong(), Instant.ofEpochMilli(record.timestamp())));
    }

    private static String text(ByteBuffer buffer) {
        var bytes = new byte[buffer.getShort()];
        buffer.get(bytes);
        return new String(bytes, UTF_8);
    }
}
