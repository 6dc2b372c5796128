package fishandchips.lessons.alternatives;

import fishandchips.console.ShopFailedException;
import fishandchips.lessons.course.Classroom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records of text, and returns when Kafka has them. Used by one thread. */
public final class LessonLog implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    /** Connects to the shop. */
    public LessonLog(Classroom room) {
        producer = new KafkaProducer<>(Map.copyOf(room.kafka()), new StringSerializer(), new StringSerializer());
    }

    /** Writes a record. */
    public void write(String topic, String key, String value) {
        write(topic, List.of(key), value);
    }

    /** Writes a record with the same value for each key. */
    public void write(String topic, List<String> keys, String value) {
        var sent = keys.stream()
                .map(key -> producer.send(new ProducerRecord<>(topic, key, value)))
                .toList();
        try {
            for (var each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new ShopFailedException(
                    "Kafka does not take a record for %s: %s".formatted(topic, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
