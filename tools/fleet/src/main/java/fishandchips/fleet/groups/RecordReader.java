package fishandchips.fleet.groups;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes consumers that read committed records, as members of no group, and reads with them. */
public final class RecordReader {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private RecordReader() {}

    /**
     * A consumer that is assigned nothing yet, for commands that give up soon when Kafka does not answer.
     *
     * @param kafka the settings of a Kafka client
     */
    public static KafkaConsumer<byte[], byte[]> connect(Map<String, String> kafka) {
        return connect(kafka, Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    /**
     * The same with other timeouts.
     *
     * @param requestTimeout how long one request to a broker may take
     * @param apiTimeout how long a call may take, which may need several requests
     */
    public static KafkaConsumer<byte[], byte[]> connect(
            Map<String, String> kafka, Duration requestTimeout, Duration apiTimeout) {
        var settings = settings(kafka, requestTimeout, apiTimeout);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A consumer that is assigned nothing yet, with Kafka's own timeouts, for a screen that waits for Kafka. It throws when the record at its
     * position is gone.
     *
     * @param kafka the settings of a Kafka client
     */
    public static KafkaConsumer<byte[], byte[]> connectWithoutReset(Map<String, String> kafka) {
        return new KafkaConsumer<>(settings(kafka, "none"), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Map<String, Object> settings(Map<String, String> kafka, Duration requestTimeout, Duration apiTimeout) {
        var settings = settings(kafka, "earliest");
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(requestTimeout.toMillis()));
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(apiTimeout.toMillis()));
        return settings;
    }

    /** The settings of a reader prevail over those of the client: only so does each reader read committed records alone. */
    private static Map<String, Object> settings(Map<String, String> kafka, String reset) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /**
     * Reads all that some partitions have now; the consumer is assigned these from then on.
     *
     * @param what is read, for the message, such as {@code the dead letters}
     * @param patience how long Kafka may hand out nothing
     * @throws ShopFailedException when Kafka hands out nothing for longer
     */
    public static void readAll(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            String what,
            Duration patience,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var sinceProgress = new Stopwatch();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(A_MOMENT);
            records.forEach(taker);
            sinceProgress = records.isEmpty() ? sinceProgress : new Stopwatch();
            insistOnProgress(sinceProgress, what, patience);
        }
    }

    /**
     * Gives up on a Kafka that hands out nothing.
     *
     * @throws ShopFailedException when it has not for longer than the patience
     */
    public static void insistOnProgress(Stopwatch sinceProgress, String what, Duration patience) {
        if (sinceProgress.isPast(patience)) {
            throw new ShopFailedException(
                    String.format(Locale.ROOT, "Kafka has not handed out %s within %d s.", what, patience.toSeconds()));
        }
    }

    /** All partitions of some topics. Topics that are not there have none. */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, Collection<String> topics) {
        var there = consumer.listTopics();
        return topics.stream()
                .flatMap(topic -> there.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
