package fishandchips.fleet.groups;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes consumers that read committed records, as members of no group. */
public final class RecordReader {

    private static final Map<String, Object> MANNERS = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            4_000,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000);

    private RecordReader() {}

    /**
     * A consumer that is assigned nothing yet.
     *
     * @param kafka the settings of a Kafka client
     */
    public static KafkaConsumer<byte[], byte[]> connect(Map<String, String> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.putAll(MANNERS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** All partitions of some topics. Topics that are not there have none. */
    public static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
        var there = consumer.listTopics();
        return topics.stream()
                .flatMap(topic -> there.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
