package fishandchips.cabinetrecovery.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A log in memory, of topics with one partition each. A consumer of it can read a partition again and again. */
class LogInMemory {

    private static final int PARTITION = 0;

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
    private long nowMillis = 1_000;

    /** A log of topics that have no records yet. */
    LogInMemory(String... topics) {
        for (var topic : topics) {
            records.put(new TopicPartition(topic, PARTITION), new ArrayList<>());
        }
    }

    <E extends ShopEvent> ConsumerRecord<byte[], byte[]> write(Topic<E> topic, E event) {
        return write(topic.name(), topic.key(event), topic.value(event));
    }

    /** Puts a record among the dead letters. */
    void bury(ConsumerRecord<byte[], byte[]> record, String reader, String fate) {
        bury(record, reader, fate, String.valueOf(record.offset()));
    }

    /** Puts a record among the dead letters, with a header that claims another offset. */
    void bury(ConsumerRecord<byte[], byte[]> record, String reader, String fate, String offset) {
        write(Topic.deadLettersOf(record.topic()), record.key(), record.value())
                .headers()
                .add(DeadLetterHeaders.FATE, fate.getBytes(UTF_8))
                .add(DeadLetterHeaders.READER, reader.getBytes(UTF_8))
                .add(
                        DeadLetterHeaders.PARTITION,
                        String.valueOf(record.partition()).getBytes(UTF_8))
                .add(DeadLetterHeaders.OFFSET, offset.getBytes(UTF_8));
    }

    private ConsumerRecord<byte[], byte[]> write(String topic, byte[] key, byte[] value) {
        var partition = recordsOf(new TopicPartition(topic, PARTITION));
        var record = new ConsumerRecord<>(
                topic,
                PARTITION,
                partition.size(),
                nowMillis++,
                TimestampType.LOG_APPEND_TIME,
                key.length,
                value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
        partition.add(record);
        return record;
    }

    private List<ConsumerRecord<byte[], byte[]>> recordsOf(TopicPartition partition) {
        return Objects.requireNonNull(records.get(partition), "There is no such partition");
    }

    /** All that was written so far. */
    LogRange range() {
        return new LogRange(
                records.keySet().stream().collect(Collectors.toMap(partition -> partition, _ -> 0L)),
                records.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                        (long) entry.getValue().size())));
    }

    PartitionReader reader(RecoveryProgress progress) {
        return new PartitionReader(new Rereading(), range(), progress);
    }

    private class Rereading extends MockConsumer<byte[], byte[]> {

        Rereading() {
            super("earliest");
        }

        @Override
        public synchronized void assign(Collection<TopicPartition> partitions) {
            super.assign(partitions);
            partitions.forEach(partition -> recordsOf(partition).forEach(this::addRecord));
        }
    }
}
