package fishandchips.lessons.schemas;

import fishandchips.fleet.groups.RecordReader;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.LogReader;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.UnreadableRecordException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The lesson's orders, as bytes; they have one partition. Used by one thread. */
final class AvroLog implements AutoCloseable {

    /** Their groups, without the prefix of the lesson: one reads with the first schema, one with the last. */
    static final List<String> READERS = List.of("old-reader", "new-reader");

    /** Registries count from 1. */
    private static final int NO_SCHEMA = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;

    /** As a member of no group. */
    AvroLog(Classroom room) {
        this(room, room.kafka());
    }

    private AvroLog(Classroom room, Map<String, String> kafka) {
        consumer = RecordReader.connect(kafka);
        partition = new TopicPartition(room.prefix() + SchemaEvening.ORDERS, 0);
    }

    /** For one of the {@link #READERS}, who has an offset to commit. */
    static AvroLog of(Classroom room, String reader) {
        var kafka = new HashMap<>(room.kafka());
        kafka.put("group.id", room.prefix() + reader);
        return new AvroLog(room, kafka);
    }

    /** How many orders each of the readers has committed. */
    static Collection<Long> read(Classroom room) throws Exception {
        var read = new ArrayList<Long>();
        for (var reader : READERS) {
            read.addAll(room.committed(room.prefix() + reader).values());
        }
        return read;
    }

    /** The ids of the schemas of all orders, in their order. A record that is no such order has none. */
    List<Integer> schemaIds() {
        var ids = new ArrayList<Integer>();
        for (var record : readAll()) {
            try {
                ids.add(ConfluentAvro.id(record));
            } catch (UnreadableRecordException _) {
                ids.add(NO_SCHEMA);
            }
        }
        return ids;
    }

    /** All orders up to the last one that is there now. */
    List<byte[]> readAll() {
        return new LogReader(consumer, PATIENCE)
                .readAll(partition.topic()).stream()
                        .map(record -> Objects.requireNonNullElse(record.value(), new byte[0]))
                        .toList();
    }

    /** Commits what has been read. */
    void commit() {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(consumer.position(partition))));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
