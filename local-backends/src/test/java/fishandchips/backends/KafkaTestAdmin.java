package fishandchips.backends;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** What a Kafka says of itself. */
final class KafkaTestAdmin implements AutoCloseable {

    private final Admin admin;

    KafkaTestAdmin(LocalKafka kafka) {
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    int partitions(String topic) {
        var topics = answer(admin.describeTopics(List.of(topic)).allTopicNames());
        return Objects.requireNonNull(topics.get(topic)).partitions().size();
    }

    Map<String, String> settings(ConfigResource.Type type, String name) {
        var resource = new ConfigResource(type, name);
        var configs = answer(admin.describeConfigs(List.of(resource)).all());
        return Objects.requireNonNull(configs.get(resource)).entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    int feature(String name) {
        var features = answer(admin.describeFeatures().featureMetadata()).finalizedFeatures();
        return Objects.requireNonNull(features.get(name)).maxVersionLevel();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        admin.close();
    }
}
