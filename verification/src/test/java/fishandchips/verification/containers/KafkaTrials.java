package fishandchips.verification.containers;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How some of it is done on Kafka; a principal that may not do it gets an exception. */
final class KafkaTrials {

    private static final String STATIONS = "kafka:9092";
    private static final String OFFICE = "kafka:9094";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

    private KafkaTrials() {}

    static void knock(Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(client)) {
            admin.describeCluster().nodes().get();
        }
    }

    static void write(Key key, String topic) throws Exception {
        try (var producer = producer(stations(key))) {
            producer.send(new ProducerRecord<>(
                            topic, new byte[] {1}, new byte[] {1})) // a compacted topic takes none without a key
                    .get();
        }
    }

    static void begin(Key key, String transactionalId) {
        var settings = stations(key);
        settings.put("transactional.id", transactionalId);
        try (var producer = producer(settings)) {
            producer.initTransactions();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        settings.put("max.block.ms", PATIENCE.toMillis());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static void join(Key key, String group) {
        var settings = stations(key);
        settings.put("group.id", group);
        try (var consumer = consumer(settings)) {
            consumer.subscribe(Set.of(topicOf(key.name())));
            untilEnough(consumer, () -> !consumer.assignment().isEmpty());
        }
    }

    /** Something that a principal, or a group's, may read, so that it is for the group that it is sent away. */
    static String topicOf(String name) {
        return Stream.concat(ConsumerGroup.ALL.stream(), ConsumerGroup.SECOND_KITCHEN.stream())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .map(group -> group.topic().name())
                .orElse(Topics.ORDERS.name());
    }

    static void read(Key key, String topic) {
        try (var consumer = consumer(stations(key))) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            untilEnough(consumer, () -> partitions.stream().anyMatch(partition -> consumer.position(partition) > 0));
        }
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void untilEnough(Consumer<?, ?> consumer, BooleanSupplier enough) {
        var start = System.nanoTime();
        while (!enough.getAsBoolean()) {
            consumer.poll(Duration.ofMillis(100));
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "Nothing came within " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE.toNanos()) + " s.");
            }
        }
    }

    static Map<String, Object> stations(Key key) {
        return login(STATIONS, "SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule", key);
    }

    static Map<String, Object> office(Key key) {
        return login(OFFICE, "PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule", key);
    }

    private static Map<String, Object> login(String door, String mechanism, String module, Key key) {
        var settings = client(door, PATIENCE);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", mechanism);
        settings.put(
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(module, key.name(), key.password()));
        return settings;
    }

    static Map<String, Object> namelessAtStations() {
        return client(STATIONS, SHORT_PATIENCE);
    }

    static Map<String, Object> namelessAtOffice() {
        return client(OFFICE, SHORT_PATIENCE);
    }

    private static Map<String, Object> client(String door, Duration patience) {
        return new HashMap<>(Map.of(
                "bootstrap.servers", door,
                "request.timeout.ms", (int) patience.toMillis(),
                "default.api.timeout.ms", (int) patience.toMillis()));
    }
}
