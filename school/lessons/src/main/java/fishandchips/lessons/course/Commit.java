package fishandchips.lessons.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The key of a commit begins with one of these; the members of groups are kept under others. */
    private static final int LAST_VERSION_OF_A_COMMIT = 1;

    /** All commits since the lesson began, the oldest first. */
    public static List<Commit> since(Classroom room) {
        try (var reader = LogReader.ofCommitted(room.kafka())) {
            return reader.readSince(LOG, room.notebook().begun()).stream()
                    .flatMap(record -> parse(record).stream())
                    .sorted(Comparator.comparing(Commit::at))
                    .toList();
        }
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
