package fishandchips.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes onto the topics of a Kafka, and reads all that is committed there: what tests see of the shop's log. */
public final class ShopLog implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Map<String, Object> client;
    private final Producer<byte[], byte[]> producer;
    private final Admin admin;

    public ShopLog(String bootstrapServers) {
        this(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** The log of a Kafka that does not let in everybody: {@link LocalKafka#clientSettings()}. */
    public ShopLog(Map<String, Object> client) {
        this.client = Map.copyOf(client);
        this.producer =
                new KafkaProducer<>(with(Map.of("linger.ms", 0)), new ByteArraySerializer(), new ByteArraySerializer());
        this.admin = Admin.create(this.client);
    }

    private Map<String, Object> with(Map<String, Object> more) {
        var settings = new HashMap<>(client);
        settings.putAll(more);
        return settings;
    }

    /** Writes an event under its key, and waits until the broker has it. */
    public <E extends ShopEvent> RecordMetadata write(Topic<E> topic, E event) {
        return write(topic.name(), topic.key(event), topic.value(event));
    }

    /**
     * Writes an event into each partition of a topic, without regard to its key, and waits until the broker has them. Who has read all of
     * them has read everything that was written to the topic before.
     *
     * @return the events, one for each partition
     */
    public <E extends ShopEvent> List<E> writeToEachPartition(Topic<? super E> topic, Supplier<E> events) {
        return producer.partitionsFor(topic.name()).stream()
                .map(partition -> {
                    var event = events.get();
                    write(new ProducerRecord<>(
                            topic.name(), partition.partition(), topic.key(event), topic.value(event)));
                    return event;
                })
                .toList();
    }

    /** Writes bytes as they are, and waits until the broker has them. */
    public RecordMetadata write(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        return write(new ProducerRecord<>(topic, key, value));
    }

    /** Writes a record with all that it has, and waits until the broker has it. */
    public RecordMetadata write(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Reads a topic from its beginning to its end, what is committed and nothing else.
     *
     * @throws IllegalStateException when an open transaction holds the reader up for 30 s
     */
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        var settings = with(Map.of(
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "fetch.max.wait.ms", // closing waits for the answer to the last fetch
                10));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readUpTo(ends(partitions), consumer);
        }
    }

    /** The committed records of one topic that are about one order, as they are. */
    public List<ConsumerRecord<byte[], byte[]>> records(Topic<?> topic, UUID orderId) {
        return committed(topic.name()).stream()
                .filter(record -> record.key() != null && orderId.toString().equals(new String(record.key(), UTF_8)))
                .toList();
    }

    /** How far each partition of a topic has been written, open transactions included. */
    public Map<TopicPartition, Long> ends(Topic<?> topic) {
        return ends(IntStream.range(0, producer.partitionsFor(topic.name()).size())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList());
    }

    /** Where the topic ends, open transactions included; a reader of what is committed would ask for less. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        var latest = partitions.stream().collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** Deletes all records of a partition, as Kafka does when they are too old. Returns where the partition begins then. */
    public long forget(TopicPartition partition) {
        var end = ends(List.of(partition)).getOrDefault(partition, 0L);
        answer(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(end)))
                .all());
        return end;
    }

    /** How far a group has come with a topic; nothing of partitions in which it has never committed. */
    public Map<TopicPartition, Long> committed(String group, Topic<?> topic) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(each -> each.getValue() != null && each.getKey().topic().equals(topic.name()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    /** Moves a group that has no members. */
    public void move(String group, TopicPartition partition, long offset) {
        answer(admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(offset)))
                .all());
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> readUpTo(
            Map<TopicPartition, Long> ends, Consumer<byte[], byte[]> consumer) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var givesUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(A_MOMENT).forEach(records::add);
            if (System.nanoTime() > givesUp) {
                throw new IllegalStateException("A transaction has been open for too long; read " + records.size()
                        + " records up to " + consumer.assignment());
            }
        }
        return records;
    }

    /** The committed events of one topic; what is no event is left out. */
    public <E extends ShopEvent> List<E> events(Topic<E> topic) {
        return committed(topic.name()).stream()
                .map(record -> topic.read(record.key(), record.value()))
                .<E>mapMulti((reading, events) -> {
                    if (reading instanceof Reading.Understood(var event)) {
                        events.accept(event);
                    }
                })
                .toList();
    }

    /** The committed events of one topic that are about one order. */
    public <E extends OrderStep> List<E> events(Topic<E> topic, UUID orderId) {
        return events(topic).stream()
                .filter(event -> event.orderId().equals(orderId))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
