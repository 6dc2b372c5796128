package fishandchips.connect.writer;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer as long as nothing fails. It has all partitions of {@code orders} for itself, without the rebalances of a group; the transactional id
 * keeps a second writer from writing. Used by one thread.
 */
final class WriterSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WriterSession.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final String TRANSACTION_MILLIS = "15000";

    private final String topic;
    private final ValueFormat format;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private Progress progress = Progress.NONE;

    /** Goes on where the last transaction of this name ended. One that another writer has open is undone. */
    WriterSession(Map<String, String> kafka, String name, String topic, ValueFormat format) {
        this.topic = topic;
        this.format = format;
        producer = new KafkaProducer<>(
                with(kafka, Map.of("transactional.id", name, "transaction.timeout.ms", TRANSACTION_MILLIS)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                with(
                        kafka,
                        Map.of(
                                "group.id", name,
                                "isolation.level", "read_committed",
                                "enable.auto.commit", "false",
                                "auto.offset.reset", "earliest")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        try {
            producer.initTransactions();
            resume();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Map<String, Object> with(Map<String, String> kafka, Map<String, String> more) {
        var settings = new HashMap<String, Object>(kafka);
        settings.putAll(more);
        return settings;
    }

    private void resume() {
        var partitions = consumer.partitionsFor(Topics.ORDERS.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        var committed = consumer.committed(new HashSet<>(partitions));
        progress = committed.values().stream()
                .filter(Objects::nonNull)
                .map(offset -> Progress.of(offset.metadata()))
                .max(Comparator.comparingInt(Progress::count))
                .orElse(Progress.NONE);
        log.info("Writing orders to {}, after {}", topic, progress);
    }

    /** Waits a little for orders, and writes those that come in one transaction. */
    void copy() throws InterruptedException {
        var records = consumer.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        var placed = new ArrayList<Order>();
        records.forEach(record -> placed(record).ifPresent(placed::add));
        placed.sort(Comparator.comparing(Order::placedAt)); // partitions come one after the other
        write(placed);
    }

    private static Optional<Order> placed(ConsumerRecord<byte[], byte[]> record) {
        return switch (Topics.ORDERS.read(record.key(), record.value())) {
            case Understood(OrderPlaced(var order)) -> Optional.of(order);
            case Understood(OrderCooked _) -> Optional.empty();
            case Refused(var reason) -> {
                log.warn("Skipping {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), reason);
                yield Optional.empty();
            }
        };
    }

    private void write(List<Order> orders) throws InterruptedException {
        var next = progress;
        var values = new ArrayList<byte[]>();
        for (var order : orders) {
            var shaped = next.next(order);
            values.add(format.write(topic, shaped));
            next = Progress.after(shaped);
        }
        producer.beginTransaction();
        for (var value : values) {
            var _ = producer.send(new ProducerRecord<>(topic, value)); // the commit fails if this does
        }
        producer.sendOffsetsToTransaction(positions(next), consumer.groupMetadata());
        producer.commitTransaction();
        progress = next;
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Progress progress) {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : consumer.assignment()) {
            positions.put(partition, new OffsetAndMetadata(consumer.position(partition), progress.toString()));
        }
        return positions;
    }

    /** Without waiting: what is still on its way belongs to a transaction that is not committed. */
    @Override
    public void close() {
        producer.close(NOT_AT_ALL);
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(NOT_AT_ALL));
    }
}
