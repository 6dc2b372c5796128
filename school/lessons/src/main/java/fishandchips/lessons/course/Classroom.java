package fishandchips.lessons.course;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
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
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What a lesson may look at and use: the open shop, and what was written down when the lesson began. Used by one thread. */
public final class Classroom implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int lesson;
    private final ShopFolder home;
    private final ShopAccess shop;
    private final Path folder;
    private final Notebook notebook;
    private final Map<String, String> kafka;
    private final Admin admin;

    /** Connects to the shop; it must be open. */
    Classroom(int lesson, ShopFolder home, ShopAccess shop, Path folder, Notebook notebook) throws Exception {
        this.lesson = lesson;
        this.home = home;
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

    /** Where the open shop is, for a lesson that opens another one beside it. */
    public ShopFolder home() {
        return home;
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

    /** Opens a notebook: how the shop is now. */
    Notebook open(String answer) throws Exception {
        var topics = Topics.TO_CREATE.stream()
                .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
                .toList();
        try (var consumer = RecordReader.connect(kafka)) {
            var ends = consumer.endOffsets(RecordReader.partitions(consumer, topics)).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().toString(), Map.Entry::getValue));
            return new Notebook(Instant.now(), answer, cluster(), ends, Map.of(), null);
        }
    }

    private String cluster() throws Exception {
        return admin.describeCluster().clusterId().get();
    }

    /**
     * Insists that the lesson began on this Kafka.
     *
     * @throws WrongUseException when the shop has been opened afresh since
     */
    void insistOnSameShop() throws Exception {
        if (!notebook.cluster().equals(cluster())) {
            throw new WrongUseException(
                    "Lesson %1$d began in a shop that is gone: this one was opened afresh. Start over with ./shop lesson reset %1$d."
                            .formatted(lesson));
        }
    }

    /** The committed records of a topic since the lesson began, in the order of their times; none when the topic is not there. */
    public List<LogRecord> since(String topic) {
        return handedOut(topic).stream()
                .sorted(Comparator.comparing(LogRecord::time))
                .toList();
    }

    /** The same in the order in which Kafka hands them out to a consumer of all partitions. */
    public List<LogRecord> handedOut(String topic) {
        try (var consumer = RecordReader.connect(kafka)) {
            return handedOut(consumer, topic);
        }
    }

    /** The same with the records of transactions that are open or aborted. */
    public List<LogRecord> withUncommitted(String topic) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return handedOut(consumer, topic);
        }
    }

    private List<LogRecord> handedOut(Consumer<byte[], byte[]> consumer, String topic) {
        var partitions = RecordReader.partitions(consumer, List.of(topic));
        consumer.assign(partitions);
        partitions.forEach(each -> consumer.seek(each, notebook.ends().getOrDefault(each.toString(), 0L)));
        return read(consumer, consumer.endOffsets(partitions));
    }

    /** Reads on from where the consumer is, up to these offsets. */
    private static List<LogRecord> read(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        var records = new ArrayList<LogRecord>();
        var waited = new Stopwatch();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (waited.isPast(PATIENCE)) {
                throw new ShopFailedException("Kafka does not hand out its records in time.");
            }
            for (var record : consumer.poll(A_MOMENT)) {
                if (record.offset() < end(ends, record)) {
                    records.add(readable(record));
                }
            }
        }
        return records;
    }

    private static long end(Map<TopicPartition, Long> ends, ConsumerRecord<?, ?> record) {
        return Objects.requireNonNull(ends.get(new TopicPartition(record.topic(), record.partition())));
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
