package fishandchips.lessons.course;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.groups.RecordReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what a topic has, up to where it ends now, as a member of no group.
 *
 * @param patience how long Kafka may take to hand out records
 */
public record LogReader(Consumer<byte[], byte[]> consumer, Duration patience) implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of committed records only. */
    static LogReader ofCommitted(Map<String, String> kafka) {
        return new LogReader(RecordReader.connect(kafka), PATIENCE);
    }

    /** Also of records of transactions that are open or aborted. */
    static LogReader ofAll(Map<String, String> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new LogReader(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()), PATIENCE);
    }

    /**
     * Reads, in the order in which Kafka hands out records. A topic that is not there has none.
     *
     * @param begins from where on, by partition, such as {@code orders-3}; from the beginning of those that are not there
     */
    List<LogRecord> read(String topic, Map<String, Long> begins) {
        return read(topic, ends -> begins(ends, partition -> begins.getOrDefault(partition.toString(), 0L))).stream()
                .map(LogRecord::of)
                .toList();
    }

    /** All that was written, as Kafka has it. */
    public List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        return read(topic, ends -> begins(ends, _ -> 0L));
    }

    /** What was written since a time, as Kafka has it. */
    List<ConsumerRecord<byte[], byte[]>> readSince(String topic, Instant time) {
        return read(topic, ends -> {
            var found = consumer.offsetsForTimes(begins(ends, _ -> time.toEpochMilli()));
            return begins(
                    ends,
                    partition -> Optional.ofNullable(found.get(partition))
                            .map(OffsetAndTimestamp::offset)
                            .orElseGet(() -> end(ends, partition)));
        });
    }

    private static Map<TopicPartition, Long> begins(
            Map<TopicPartition, Long> ends, Function<TopicPartition, Long> begin) {
        return ends.keySet().stream().collect(Collectors.toMap(Function.identity(), begin));
    }

    /**
     * The records up to where the topic ends now.
     *
     * @param begins from where on, by where the partitions end
     */
    private List<ConsumerRecord<byte[], byte[]>> read(String topic, UnaryOperator<Map<TopicPartition, Long>> begins) {
        var partitions = RecordReader.partitions(consumer, List.of(topic));
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        begins.apply(ends).forEach(consumer::seek);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var waited = new Stopwatch();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < end(ends, each))) {
            if (waited.isPast(patience)) {
                throw new ShopFailedException("Kafka does not hand out its records in time.");
            }
            for (var record : consumer.poll(A_MOMENT)) {
                if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
