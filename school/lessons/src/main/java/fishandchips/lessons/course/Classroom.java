package fishandchips.lessons.course;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topics;
import fishandchips.fleet.access.ShopAccess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What a lesson may look at and use: the open shop, and what was written down when the lesson began. Used by one thread. */
public final class Classroom implements AutoCloseable {

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
        return "lesson%s-".formatted(lesson);
    }

    /** The schema of this lesson in PostgreSQL: {@code lesson3}. */
    public String schema() {
        return "lesson%s".formatted(lesson);
    }

    /** Where the learner's files are. It is deleted when the lesson starts over. */
    public Path folder() {
        return folder;
    }

    /** The folder of the shop, with its journals and demos. */
    public Path home() {
        return folder.resolve("../..").normalize();
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
        return read(kafka, topic, notebook.ends());
    }

    /** The same in the order in which Kafka hands them out to one consumer. */
    public List<LogRecord> handedOut(String topic) {
        try (var reader = LogReader.ofCommitted(kafka)) {
            return reader.read(topic, notebook.ends());
        }
    }

    /** The same with the records of transactions that are open or aborted, in the order of their times. */
    public List<LogRecord> withUncommitted(String topic) {
        try (var reader = LogReader.ofAll(kafka)) {
            return byTime(reader.read(topic, notebook.ends()));
        }
    }

    /**
     * The committed records of a topic on any Kafka, in the order of their times; none when the topic is not there.
     *
     * @param kafka the settings of a Kafka client
     * @param begins from where on, by partition, such as {@code orders-3}; from the beginning of those that are not there
     */
    public static List<LogRecord> read(Map<String, String> kafka, String topic, Map<String, Long> begins) {
        try (var reader = LogReader.ofCommitted(kafka)) {
            return byTime(reader.read(topic, begins));
        }
    }

    private static List<LogRecord> byTime(List<LogRecord> records) {
        return records.stream().sorted(Comparator.comparing(LogRecord::time)).toList();
    }

    /** The ids of this lesson's groups of all types. */
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

    /** How many partitions a topic that is there has. */
    public int partitions(String topic) throws Exception {
        return offsets(topic, OffsetSpec.latest()).size();
    }

    /** Where the partitions of a topic that is there begin or end now. */
    public Map<TopicPartition, Long> offsets(String topic, OffsetSpec where) throws Exception {
        var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(description -> description.partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> where));
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /** Opens a notebook: how the shop is now. */
    Notebook open(String answer) throws Exception {
        var ends = new HashMap<String, Long>();
        for (var topic : Topics.TO_CREATE) {
            addEnds(topic.name(), ends);
            addEnds(topic.deadLetters(), ends);
        }
        return new Notebook(Instant.now(), answer, cluster(), ends, Map.of(), null);
    }

    private void addEnds(String topic, Map<String, Long> ends) throws Exception {
        if (admin.listTopics().names().get().contains(topic)) {
            offsets(topic, OffsetSpec.latest()).forEach((partition, end) -> ends.put(partition.toString(), end));
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
                    "Lesson %1$s began in a shop that is gone: this one was opened afresh. Start over with ./shop lesson reset %1$s."
                            .formatted(lesson));
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
