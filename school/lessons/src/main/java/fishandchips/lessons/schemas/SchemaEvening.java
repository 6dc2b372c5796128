package fishandchips.lessons.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.lessons.course.Classroom;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.SchemaRegistry.Version;
import fishandchips.registry.UnreadableRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A run of lesson 17: a writer writes orders with the learner's schema, and two readers read all orders that there are. */
record SchemaEvening(Classroom room, Screen screen, LessonRegistry registry) {

    /** What the learner edits. */
    static final String FILE = "order.avsc";

    /** The topics, without the prefix of the lesson. */
    static final String ORDERS = "orders";

    static final String REFUSALS = "refusals";

    /** How many orders a run writes. */
    static final int COUNT = 20;

    void run() throws Exception {
        var file = room.folder().resolve(FILE);
        screen.line("The writer's schema is %s.".formatted(file));
        var schema = schema(file);
        room.partitions(room.prefix() + ORDERS); // which are there, or else the lesson starts over
        try (var producer =
                new KafkaProducer<>(Map.copyOf(room.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            var version = register(schema, producer);
            for (int order = 0; order < COUNT; order++) {
                send(producer, ORDERS, AvroOrder.written(version));
            }
            screen.line(String.format(
                    Locale.ROOT, "The writer has written %d orders with version %d.", COUNT, version.number()));
        }
        var versions = registry.versions();
        read(AvroLog.READERS.getFirst(), versions.getFirst());
        read(AvroLog.READERS.getLast(), versions.getLast());
    }

    /** The learner's schema. */
    static Schema schema(Path file) throws IOException {
        try {
            var schema = new Schema.Parser().parse(Files.readString(file));
            if (schema.getType() == Schema.Type.RECORD) {
                return schema;
            }
            throw new WrongUseException("%s is the schema of a %s, and an order is a record."
                    .formatted(file, schema.getType().getName()));
        } catch (NoSuchFileException e) {
            throw new WrongUseException("%s is gone; ./shop lesson reset 17, and begin anew.".formatted(file));
        } catch (AvroRuntimeException
                | NullPointerException e) { // the latter is how Avro says that there is no such type
            throw new WrongUseException("%s is no Avro schema: %s".formatted(file, e.getMessage()));
        }
    }

    /** The version to write with: the learner's schema, or the last one before when the registry finds that incompatible. */
    private Version register(Schema schema, Producer<byte[], byte[]> producer) throws Exception {
        try {
            var id = registry.register(schema);
            var version = registry.versions().stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .orElseThrow();
            screen.line(String.format(Locale.ROOT, "The registry has this schema as version %d.", version.number()));
            return version;
        } catch (RegistryRefusedException e) {
            if (!e.isIncompatible()) {
                throw e;
            }
            var reason = String.valueOf(e.getMessage());
            var last = registry.versions().getLast();
            screen.line(reason);
            screen.line(String.format(Locale.ROOT, "The writer goes on with version %d.", last.number()));
            send(producer, REFUSALS, reason.getBytes(UTF_8));
            return last;
        }
    }

    private void send(Producer<byte[], byte[]> producer, String topic, byte[] value) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(room.prefix() + topic, value)).get();
        } catch (ExecutionException e) {
            throw new ShopFailedException(
                    "Kafka does not take a record for %s: %s".formatted(room.prefix() + topic, e.getMessage()), e);
        }
    }

    /** Has one of the readers read all orders with its own schema. It commits when it could. */
    private void read(String reader, Version own) throws Exception {
        var avro = new ConfluentAvro(registry.registry());
        try (var log = AvroLog.of(room, reader)) {
            var records = log.readAll();
            for (var record : records) {
                avro.read(record, own.schema());
            }
            log.commit();
            screen.line(String.format(
                    Locale.ROOT,
                    "The %s, with version %d, has read %d orders. The first and the last:",
                    reader,
                    own.number(),
                    records.size()));
            for (var record : List.of(records.getFirst(), records.getLast())) {
                screen.line("  " + avro.read(record, own.schema()));
            }
        } catch (UnreadableRecordException | RegistryRefusedException e) {
            screen.line("The %s, with version %s, fails: %s".formatted(reader, own.number(), e.getMessage()));
        }
    }
}
