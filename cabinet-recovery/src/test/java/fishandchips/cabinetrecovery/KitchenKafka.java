package fishandchips.cabinetrecovery;

import fishandchips.backends.LocalKafka;
import fishandchips.backends.ShopLog;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** A Kafka of its own, whose log is emptied for each test: a stocktaking reads all of it. */
class KitchenKafka implements AutoCloseable {

    private final Path data;
    private final LocalKafka broker;
    private final Admin admin;
    private final ShopLog log;

    KitchenKafka() {
        try {
            data = Files.createTempDirectory("kitchen-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = LocalKafka.start(data, data.resolve("logs"), 0);
        admin = Admin.create(client());
        log = new ShopLog(broker.bootstrapServers());
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    Admin admin() {
        return admin;
    }

    ShopLog log() {
        return log;
    }

    /** Takes every record away. */
    void empty() {
        try {
            var old = admin.listTopics().names().get().stream()
                    .filter(topic -> names().anyMatch(topic::equals))
                    .toList();
            admin.deleteTopics(old).all().get();
            Awaitility.await()
                    .until(() -> admin.listTopics().names().get().stream()
                            .noneMatch(topic -> names().anyMatch(topic::equals)));
            var groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            admin.deleteConsumerGroups(groups).all().get();
            broker.createTopics(Topics.ALL, 2, 1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> names() {
        return Topics.ALL.stream()
                .map(Topic::name)
                .flatMap(topic -> List.of(topic, Topic.deadLettersOf(topic)).stream());
    }

    @Override
    public void close() {
        log.close();
        admin.close();
        broker.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
