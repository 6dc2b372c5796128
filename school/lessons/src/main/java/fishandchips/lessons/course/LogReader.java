package fishandchips.lessons.course;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.groups.RecordReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what a topic has, up to where it ends now, as a member of no group. */
record LogReader(Consumer<byte[], byte[]> consumer) implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of committed records only. */
    static LogReader ofCommitted(Map<String, String> kafka) {
        return new LogReader(RecordReader.connect(kafka));
    }

    /** Also of records of transactions that are open or aborted. */
    static LogReader ofAll(Map<String, String> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new LogReader(new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /**
     * Reads, in the order in which Kafka hands out records. A topic that is not there has none.
     *
     * @param begins from where on, by partition, such as {@code orders-3}; from the beginning of those that are not there
     */
    List<LogRecord> read(String topic, Map<String, Long> begins) {
        var partitions = RecordReader.partitions(consumer, List.of(topic));
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        partitions.forEach(each -> consumer.seek(each, begins.getOrDefault(each.toString(), 0L)));
        var records = new ArrayList<LogRecord>();
        var waited = new Stopwatch();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < end(ends, each))) {
            if (waited.isPast(PATIENCE)) {
                throw new ShopFailedException("Kafka does not hand out its records in time.");
            }
            for (var record : consumer.poll(A_MOMENT)) {
                if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))) {
                    records.add(readable(record));
                }
            }
        }
        return records;
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition));
    }

    private static LogRecord readable(ConsumerRecord<byte[], byte[]> record) {
        return new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(record.key()),
                text(record.value()),
                headers(record));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return Stream.of(record.headers().toArray())
                .filter(header -> header.value() != null)
                .collect(Collectors.toMap(
                        Header::key, header -> new String(header.value(), StandardCharsets.UTF_8), (_, last) -> last));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes)
                .map(some -> new String(some, StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
