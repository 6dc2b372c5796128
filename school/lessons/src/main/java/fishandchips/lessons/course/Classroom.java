package fishandchips.lessons.course;

import fishandchips.audit.reading.BackRoom;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.groups.RecordReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What a lesson may look at and use: the open shop, and what was written down when the lesson began. Used by one thread. */
public final class Classroom implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final int lesson;
    private final ShopAccess shop;
    private final Path folder;
    private final Notebook notebook;
    private final Map<String, String> kafka;
    private final Admin admin;

    /** Connects to the shop; it must be open. */
    Classroom(int lesson, ShopAccess shop, Path folder, Notebook notebook) throws Exception {
        this.lesson = lesson;
        this.shop = shop;
        this.folder = folder;
        this.notebook = notebook;
        this.kafka = shop.kafka();
        this.admin = Admin.create(Map.copyOf(kafka));
    }

    /** The beginning of the names of all topics and groups of this lesson: {@code lesson3-}. */
    public String prefix() {
        return "lesson%d-".formatted(lesson);
    }

    /** The schema of this lesson in PostgreSQL: {@code lesson3}. */
    public String schema() {
        return "lesson%d".formatted(lesson);
    }

    /** Where the learner's files are. It is deleted when the lesson starts over. */
    public Path folder() {
        return folder;
    }

    /** What was written down when the lesson began. */
    public Notebook notebook() {
        return notebook;
    }

    /** The open shop, to ask for its stations or its consumer groups. */
    public ShopAccess shop() {
        return shop;
    }

    /** How to reach Redis and PostgreSQL. */
    public BackRoom backRoom() throws Exception {
        return shop.backRoom();
    }

    /** The settings of a Kafka client. */
    public Map<String, String> kafka() {
        return kafka;
    }

    /** Asks Kafka. The classroom closes it. */
    public Admin admin() {
        return admin;
    }

    /** Creates a topic of this lesson, unless it is there: {@code lesson3-orders}. Returns its name. */
    public String createTopic(String name, int partitions, Map<String, String> settings) throws Exception {
        var full = prefix() + name;
        if (!admin.listTopics().names().get().contains(full)) {
            var topic = new NewTopic(full, partitions, (short) 1).configs(settings);
            admin.createTopics(List.of(topic)).all().get();
        }
        return full;
    }

    /** The committed records of a topic since the lesson began, in the order of their times; none when the topic is not there. */
    public List<LogRecord> since(String topic) {
        try (var consumer = RecordReader.connect(kafka)) {
            return read(consumer, topic);
        }
    }

    /** The same with the records of transactions that are open or aborted. */
    public List<LogRecord> withUncommitted(String topic) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, topic);
        }
    }

    private List<LogRecord> read(Consumer<byte[], byte[]> consumer, String topic) {
        var partitions = RecordReader.partitions(consumer, List.of(topic));
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        partitions.forEach(each -> consumer.seek(each, notebook.ends().getOrDefault(each.toString(), 0L)));
        var records = new ArrayList<LogRecord>();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < end(ends, each))) {
            consumer.poll(A_MOMENT).forEach(each -> records.add(readable(each)));
        }
        records.removeIf(each -> each.offset() >= end(ends, new TopicPartition(topic, each.partition())));
        records.sort(Comparator.comparing(LogRecord::time));
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
                text(record.value()));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes)
                .map(some -> new String(some, StandardCharsets.UTF_8))
                .orElse(null);
    }

    /** The ids of this lesson's consumer groups and share groups. */
    public List<String> groups() throws Exception {
        return admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .filter(id -> id.startsWith(prefix()))
                .sorted()
                .toList();
    }

    /** Up to where a group has committed, by partition; nothing when there is no such group. */
    public Map<TopicPartition, Long> committed(String group) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
