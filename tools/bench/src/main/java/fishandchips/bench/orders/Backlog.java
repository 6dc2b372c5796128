package fishandchips.bench.orders;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Orders that come into sight all at once. They lie in the log, in a transaction that is not committed yet, so a station that reads
 * only what is committed waits for them, warm and with nothing to do.
 */
public final class Backlog implements AutoCloseable {

    /** Longer than it takes to write a million of them. */
    private static final int TRANSACTION_MILLIS = 60_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final ConcurrentMap<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final int size;

    private Backlog(KafkaProducer<byte[], byte[]> producer, int size) {
        this.producer = producer;
        this.size = size;
    }

    /** Writes placed orders to a topic. Nobody sees them yet. */
    public static Backlog write(Map<String, String> kafka, String topic, OrderGenerator orders, int size) {
        var producer =
                new KafkaProducer<>(settings(kafka, topic), new ByteArraySerializer(), new ByteArraySerializer());
        var backlog = new Backlog(producer, size);
        producer.initTransactions();
        producer.beginTransaction();
        for (var i = 0; i < size; i++) {
            OrderEvent placed = new OrderPlaced(orders.next());
            var item = new ProducerRecord<>(topic, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed));
            var _ = producer.send(item, backlog::stored); // a send that fails fails the commit
        }
        producer.flush();
        return backlog;
    }

    private static Map<String, Object> settings(Map<String, String> kafka, String topic) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("transactional.id", "backlog-of-" + topic);
        settings.put("transaction.timeout.ms", TRANSACTION_MILLIS);
        settings.put("batch.size", 131_072);
        settings.put("linger.ms", 20);
        settings.put("buffer.memory", 67_108_864);
        return settings;
    }

    private void stored(@Nullable RecordMetadata where, @Nullable Exception failure) {
        if (where != null && failure == null) {
            ends.merge(new TopicPartition(where.topic(), where.partition()), where.offset() + 1, Math::max);
        }
    }

    /** Everybody sees them now. */
    public void commit() {
        producer.commitTransaction();
    }

    public int size() {
        return size;
    }

    /** For each partition the offset behind the last of them. */
    Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    @Override
    public void close() {
        producer.close();
    }
}
