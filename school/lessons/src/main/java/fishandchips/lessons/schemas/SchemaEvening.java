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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
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
        var schema = schema();
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

    private Schema schema() throws IOException {
        var file = room.folder().resolve(FILE);
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new WrongUseException("%s is gone; ./shop lesson reset 17, and begin anew.".formatted(file));
        } catch (AvroRuntimeException e) {
            throw new WrongUseException("%s is no Avro schema: %s".formatted(file, e.getMessage()));
        }
    }

    /** The version to write with: the learner's schema, or the last one before when the registry refuses that. */
    private Version register(Schema schema, Producer<byte[], byte[]> producer) throws Exception {
        try {
            var id = registry.register(schema);
            var version = registry.versions().stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .orElseThrow();
            screen.line(String.format(Locale.ROOT, "The registry has %s as version %d.", FILE, version.number()));
            return version;
        } catch (RegistryRefusedException e) {
            var reason = String.valueOf(e.getMessage());
            var last = lastVersion(reason);
            screen.line(reason);
            screen.line(String.format(Locale.ROOT, "The writer goes on with version %d.", last.number()));
            send(producer, REFUSALS, reason.getBytes(UTF_8));
            return last;
        }
    }

    private Version lastVersion(String reason) throws InterruptedException {
        var versions = registry.versions();
        if (versions.isEmpty()) {
            throw new WrongUseException(reason);
        }
        return versions.getLast();
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
    private void read(String reader, Version own) throws InterruptedException {
        var avro = new ConfluentAvro(registry.registry());
        try (var log = AvroLog.of(room, reader)) {
            var records = log.readAll();
            GenericRecord last = null;
            for (var record : records) {
                last = avro.read(record, own.schema());
            }
            log.commit();
            screen.line(String.format(
                    Locale.ROOT,
                    "The %s, with version %d, has read %d orders. The first and the last:",
                    reader,
                    own.number(),
                    records.size()));
            screen.lines(List.of("  " + avro.read(records.getFirst(), own.schema()), "  " + String.valueOf(last)));
        } catch (UnreadableRecordException e) {
            screen.line("The %s fails: %s".formatted(reader, e.getMessage()));
        }
    }
}
