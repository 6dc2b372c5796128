package fishandchips.fleet.groups;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

/** Reads what is committed to a topic from now on, on a thread of its own, until it is closed. */
public final class NewRecords implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<ConsumerRecord<byte[], byte[]>> hears;
    private final Thread reader;

    /**
     * Knows where the topic ends before it returns, so that nothing that comes later is missed.
     *
     * @param kafka the settings of a Kafka client
     * @param hears of each record, on the reader's thread; an exception ends the reading
     */
    public NewRecords(Map<String, String> kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> hears) {
        this.hears = hears;
        consumer = RecordReader.connect(kafka);
        var partitions = RecordReader.partitions(consumer, List.of(topic));
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
        reader = Thread.ofPlatform().daemon().name("reader of " + topic).start(this::read);
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(A_MOMENT).forEach(hears);
            }
        } catch (WakeupException _) {
            // closed
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
